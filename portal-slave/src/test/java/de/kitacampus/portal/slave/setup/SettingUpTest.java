package de.kitacampus.portal.slave.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.setup.PortalSetup.FinishOutcome;
import de.kitacampus.portal.slave.sync.EnrolledPortal;
import de.kitacampus.portal.slave.sync.MasterEnrolment;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import de.kitacampus.portal.slave.sync.Synchronisation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Tag("persistence")
class SettingUpTest {

    static final String PASSWORD = "Apfel-Wolke-Treppe-9";

    @Autowired
    Accounts realAccounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    final SigningKey masterKey = SigningKey.generate();
    final EnrolmentText text =
            new EnrolmentText(URI.create("http://localhost:1"), "a-code-of-twenty-characters", masterKey.keyId());
    final EnrolledPortal portal = new EnrolledPortal(
            PortalId.random(),
            CustomerNumber.of("GRA-99001"),
            "Träger",
            URI.create("http://localhost:1"),
            URI.create("http://127.0.0.1:1"),
            List.of(masterKey.publicKey()),
            Instant.parse("2026-11-22T08:00:00Z"));
    final AtomicBoolean adminMade = new AtomicBoolean();
    final MasterEnrolment enrolment = mock();
    final String userName = "admin-" + UUID.randomUUID();
    Accounts accounts = mock();
    SettingUp setup;

    @BeforeEach
    void a_fresh_portal() {
        accounts = mock(Accounts.class, delegatesTo(realAccounts));
        doAnswer(call -> adminMade.get()).when(accounts).hasCarrierAdmin();
        when(enrolment.current()).thenReturn(Optional.empty());
        doReturn(new EnrolOutcome.Enrolled(portal)).when(enrolment).enrol(any());
        setup = new SettingUp(
                accounts, enrolment, mock(Synchronisation.class), new SetupCode(""), database, transactions);
    }

    /** Other tests share this database and expect no administrator. */
    @AfterEach
    void no_account_stays() {
        database.sql("delete from account_role where account_id in (select id from account where user_name like :name)")
                .param("name", userName + "%")
                .update();
        database.sql("delete from account where user_name like :name")
                .param("name", userName + "%")
                .update();
    }

    @Test
    void the_wizard_makes_the_account_and_enrols() {
        assertThat(setup.finish(text, userName, PASSWORD)).isEqualTo(new FinishOutcome.Finished());
        assertThat(nameIsTaken()).isTrue();
        verify(enrolment).enrol(text);
    }

    @Test
    void a_refused_enrolment_leaves_no_account() {
        doReturn(new EnrolOutcome.CodeUsed()).when(enrolment).enrol(any());
        assertThat(setup.finish(text, userName, PASSWORD))
                .isEqualTo(new FinishOutcome.NotEnrolled(new EnrolOutcome.CodeUsed()));
        assertThat(nameIsTaken()).isFalse();
    }

    @Test
    void a_weak_password_does_not_use_up_the_code() {
        assertThat(setup.finish(text, userName, "kurz")).isInstanceOf(FinishOutcome.PasswordWeak.class);
        verify(enrolment, never()).enrol(any());
    }

    @Test
    void an_unusable_name_does_not_use_up_the_code() {
        assertThat(setup.finish(text, "a b", PASSWORD)).isInstanceOf(FinishOutcome.NameUnusable.class);
        verify(enrolment, never()).enrol(any());
    }

    @Test
    void an_enrolled_portal_without_administrator_only_needs_the_account() {
        when(enrolment.current()).thenReturn(Optional.of(portal));
        assertThat(setup.finish(null, userName, PASSWORD)).isEqualTo(new FinishOutcome.Finished());
        verify(enrolment, never()).enrol(any());
    }

    @Test
    void a_portal_with_an_administrator_is_not_set_up_again() {
        adminMade.set(true);
        assertThat(setup.open()).isFalse();
        assertThat(setup.finish(text, userName, PASSWORD)).isEqualTo(new FinishOutcome.AlreadySetUp());
        verify(enrolment, never()).enrol(any());
    }

    @Test
    void of_two_browsers_that_finish_at_once_one_wins() throws Exception {
        CountDownLatch bothStarted = new CountDownLatch(2);
        doAnswer(call -> {
                    adminMade.set(true);
                    return new EnrolOutcome.Enrolled(portal);
                })
                .when(enrolment)
                .enrol(any());
        try (var executor = Executors.newFixedThreadPool(2)) {
            var first = executor.submit(finishing(bothStarted, userName));
            var second = executor.submit(finishing(bothStarted, userName + "2"));
            assertThat(List.of(first.get(), second.get()))
                    .containsExactlyInAnyOrder(new FinishOutcome.Finished(), new FinishOutcome.AlreadySetUp());
        }
    }

    private Callable<FinishOutcome> finishing(CountDownLatch bothStarted, String name) {
        return () -> {
            bothStarted.countDown();
            bothStarted.await();
            return setup.finish(text, name, PASSWORD);
        };
    }

    private boolean nameIsTaken() {
        return transactions.execute(running -> {
            running.setRollbackOnly();
            return realAccounts.create(userName, PASSWORD, Set.of(PortalRole.STAFF))
                    instanceof Accounts.CreateOutcome.NameTaken;
        });
    }
}
