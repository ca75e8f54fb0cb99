package de.kitacampus.portal.slave.costcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.slave.mail.MailId;
import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.NewMail;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ScheduledExportsTest {

    private static final Instant AFTER_THE_FIRST = Instant.parse("2026-11-01T09:00:00Z");

    private final FilterStore store = mock();
    private final CostReport report = mock();
    private final Staff staff = mock();
    private final MailLanguages languages = mock();
    private final PlatformTransactionManager transactions = mock();
    private final List<String> sent = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private final ScheduledExports exports = new ScheduledExports(
            store,
            report,
            staff,
            new Outbox(),
            languages,
            new TransactionTemplate(transactions),
            Clock.fixed(AFTER_THE_FIRST, ZoneOffset.UTC));

    /** Takes mails, but not those to somebody who is on the list of failures. */
    private class Outbox implements Mails {

        @Override
        public MailId send(NewMail mail) {
            if (failing.contains(mail.name())) {
                throw new IllegalStateException("the outbox is broken for " + mail.name());
            }
            sent.add(mail.name());
            return new MailId(UUID.randomUUID());
        }

        @Override
        public boolean leave() {
            return true;
        }
    }

    @BeforeEach
    void three_exports_are_due() {
        List<FilterStore.Mailed> due = List.of(filterOf("Anna"), filterOf("Berta"), filterOf("Carla"));
        when(store.mailed()).thenReturn(due);
        when(store.serve(any(), any())).thenReturn(true);
        when(report.mayLook(any())).thenReturn(true);
        when(languages.of(any())).thenReturn(Locale.GERMAN);
    }

    private FilterStore.Mailed filterOf(String name) {
        UUID account = UUID.randomUUID();
        Person owner = new Person(
                new PersonId(UUID.randomUUID()),
                name,
                "Test",
                name + "@traeger.example",
                null,
                List.of(),
                List.of(),
                List.of(),
                true);
        when(staff.ofAccount(account)).thenReturn(Optional.of(owner));
        SavedFilter filter =
                new SavedFilter(UUID.randomUUID(), "Monat", "tab=bookings&month=present", false, Rhythm.MONTHLY);
        return new FilterStore.Mailed(account, filter, LocalDate.of(2026, 10, 1));
    }

    @Test
    void one_mail_that_fails_does_not_keep_the_others() {
        failing.add("Berta Test");
        exports.run();

        assertThat(sent).containsExactly("Anna Test", "Carla Test");
        verify(transactions).rollback(any());
        verify(transactions, times(2)).commit(any());
    }
}
