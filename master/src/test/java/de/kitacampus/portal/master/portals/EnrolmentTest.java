package de.kitacampus.portal.master.portals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeFilter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(roles = "ADMIN")
class EnrolmentTest {

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    PortalAdministration administration;

    @Autowired
    Portals portals;

    @Autowired
    PortalHistory history;

    @Autowired
    KeyRotation rotation;

    @Autowired
    JdbcClient database;

    private NewEnrolment enrolment;

    @BeforeEach
    void aPortalThatWaits() {
        var carrier = carriers.add(new CarrierData("Träger", "", "", "", "", ""));
        AddPortalOutcome outcome = administration.add("Portal " + UUID.randomUUID(), carrier.number());
        enrolment = ((AddPortalOutcome.Added) outcome).enrolment();
    }

    private static EnrolmentRequest request(String code, SigningKey key) {
        return new EnrolmentRequest(code, "http://localhost:8091", key.publicJwk(), "0.1.0", Instant.EPOCH);
    }

    private EnrolmentOutcome redeem(SigningKey key) {
        return portals.enrol(request(enrolment.text().code(), key));
    }

    private PortalState state() {
        return portals.find(enrolment.portal().id()).orElseThrow().state();
    }

    @Test
    void a_portal_that_redeems_its_code_is_known_by_its_key() {
        SigningKey key = SigningKey.generate();
        assertThat(redeem(key)).isInstanceOfSatisfying(EnrolmentOutcome.Enrolled.class, enrolled -> {
            assertThat(enrolled.carrierName()).isEqualTo("Träger");
            assertThat(enrolled.portal().keyId()).isEqualTo(key.keyId());
        });
        assertThat(portals.find(key.keyId())).hasValueSatisfying(trusted -> {
            assertThat(trusted.portal()).isEqualTo(enrolment.portal().id());
            assertThat(trusted.key()).isEqualTo(key.publicKey());
            assertThat(trusted.suspended()).isFalse();
        });
        assertThat(state()).isEqualTo(PortalState.ACTIVE);
    }

    @Test
    void a_code_works_once() {
        redeem(SigningKey.generate());
        SigningKey second = SigningKey.generate();
        assertThat(redeem(second)).isInstanceOf(EnrolmentOutcome.CodeUsed.class);
        assertThat(portals.find(second.keyId())).isEmpty();
    }

    @Test
    void of_many_who_redeem_a_code_at_once_exactly_one_wins() throws Exception {
        List<Callable<EnrolmentOutcome>> work = IntStream.range(0, 8)
                .<Callable<EnrolmentOutcome>>mapToObj(_ -> () -> redeem(SigningKey.generate()))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<EnrolmentOutcome> outcomes =
                    threads.invokeAll(work).stream().map(Future::resultNow).toList();
            assertThat(outcomes)
                    .filteredOn(EnrolmentOutcome.Enrolled.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(EnrolmentOutcome.CodeUsed.class::isInstance)
                    .hasSize(7);
        }
    }

    @Test
    void a_code_that_nobody_made_is_unknown() {
        assertThat(portals.enrol(request("nobody-made-this-code", SigningKey.generate())))
                .isInstanceOf(EnrolmentOutcome.CodeUnknown.class);
    }

    @Test
    void a_code_that_is_too_old_is_refused() {
        database.sql("update enrolment_code set expires_at = created_at where portal_id = ?")
                .param(enrolment.portal().id().value())
                .update();
        assertThat(redeem(SigningKey.generate())).isInstanceOf(EnrolmentOutcome.CodeExpired.class);
        assertThat(state()).isEqualTo(PortalState.WAITING);
    }

    @Test
    void a_new_code_makes_the_former_one_worthless() {
        NewEnrolment next = administration.renewCode(enrolment.portal().id()).orElseThrow();
        assertThat(redeem(SigningKey.generate())).isInstanceOf(EnrolmentOutcome.CodeExpired.class);
        assertThat(portals.enrol(request(next.text().code(), SigningKey.generate())))
                .isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }

    @Test
    void a_lost_key_opens_nothing_once_the_new_one_is_there() {
        SigningKey lost = SigningKey.generate();
        redeem(lost);
        NewEnrolment next = administration.renewCode(enrolment.portal().id()).orElseThrow();
        SigningKey fresh = SigningKey.generate();
        portals.enrol(request(next.text().code(), fresh));
        assertThat(portals.find(lost.keyId())).isEmpty();
        assertThat(portals.find(fresh.keyId())).isPresent();
    }

    @Test
    void a_key_of_another_portal_is_refused_and_the_code_stays_good() {
        SigningKey copied = SigningKey.generate();
        redeem(copied);
        var other = (AddPortalOutcome.Added) administration.add(
                "Portal " + UUID.randomUUID(), enrolment.portal().customer());
        String code = other.enrolment().text().code();

        assertThat(portals.enrol(request(code, copied))).isEqualTo(new EnrolmentOutcome.KeyTaken());

        assertThat(portals.find(copied.keyId()).orElseThrow().portal())
                .isEqualTo(enrolment.portal().id());
        assertThat(portals.enrol(request(code, SigningKey.generate()))).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }

    @Test
    void suspending_acts_on_the_next_call_and_survives_a_new_enrolment() {
        redeem(SigningKey.generate());
        assertThat(administration.suspend(enrolment.portal().id())).isTrue();
        NewEnrolment next = administration.renewCode(enrolment.portal().id()).orElseThrow();
        SigningKey key = SigningKey.generate();
        portals.enrol(request(next.text().code(), key));
        assertThat(portals.find(key.keyId()).orElseThrow().suspended()).isTrue();
        assertThat(administration.resume(enrolment.portal().id())).isTrue();
        assertThat(portals.find(key.keyId()).orElseThrow().suspended()).isFalse();
    }

    @Test
    void the_code_itself_is_stored_nowhere() {
        assertThat(database.sql("select code_hash from enrolment_code")
                        .query(String.class)
                        .list())
                .contains(EnrolmentCode.hash(enrolment.text().code()))
                .doesNotContain(enrolment.text().code());
    }

    @Test
    @WithMockUser(username = "vera", roles = "ADMIN")
    void what_happens_to_a_portal_is_kept_with_who_did_it_and_can_neither_be_changed_nor_deleted() {
        Portal portal = enrolment.portal();
        SigningKey first = SigningKey.generate();
        SigningKey second = SigningKey.generate();
        redeem(first);
        administration.suspend(portal.id());
        administration.suspend(portal.id());
        administration.resume(portal.id());
        NewEnrolment next = administration.renewCode(portal.id()).orElseThrow();
        portals.enrol(request(next.text().code(), second));

        List<Change> told = history.page(ChangeFilter.ALL.withText(portal.name()), null, 100);

        assertThat(told)
                .extracting(Change::textKey, Change::by)
                .containsExactlyInAnyOrder(
                        tuple("portals.change.ADDED", "vera"),
                        tuple("portals.change.ENROLLED", portal.name()),
                        tuple("portals.change.SUSPENDED", "vera"),
                        tuple("portals.change.RESUMED", "vera"),
                        tuple("portals.change.CODE", "vera"),
                        tuple("portals.change.ENROLLED_ANEW", portal.name()));
        assertThat(history.page(ChangeFilter.ALL.withText(second.keyId()), null, 100))
                .singleElement()
                .satisfies(change -> assertThat(change.facts()).containsExactly(portal.name(), second.keyId()));
        for (String change : List.of("delete from portal_change", "update portal_change set changed_by = 'ute'")) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    @WithMockUser(username = "vera", roles = "ADMIN")
    void another_key_of_the_master_is_kept_as_well() {
        KeyOverview before = rotation.overview();
        assertThat(rotation.rotate(before.current().keyId())).isTrue();

        assertThat(history.page(ChangeFilter.ALL.withText(before.next().keyId()), null, 100))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.textKey()).isEqualTo("portals.change.MASTER_KEY");
                    assertThat(change.by()).isEqualTo("vera");
                    assertThat(change.facts()).contains(before.next().keyId());
                });
    }

    @Test
    void a_call_is_noted() {
        redeem(SigningKey.generate());
        database.sql("update portal set last_contact = null where id = ?")
                .param(enrolment.portal().id().value())
                .update();
        portals.contacted(enrolment.portal().id());
        assertThat(portals.find(enrolment.portal().id()).orElseThrow().lastContact())
                .isNotNull();
    }
}
