package de.kitacampus.portal.slave.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.StatementLine;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.journal.JournalStatus;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheWorld
class MonthChecksTest {

    private static final AtomicInteger CENTRES = new AtomicInteger(100);

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    JournalStatus status;

    @Autowired
    CurrentAccount account;

    @Autowired
    Clock clock;

    private final InvoiceSource master = mock();
    private final JournalStatus journal = mock();
    private MonthChecks checks;
    private BillingPeriod month;
    private Centre centre;
    private Collection<BookingEntry> entries;

    @BeforeEach
    void two_people_booked() {
        world.empty();
        world.signInAsAdmin();
        centre = World.centre("M" + CENTRES.incrementAndGet(), "Haus des Abgleichs");
        CourseNumber course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        month = BillingPeriod.containing(clock.instant());
        for (String name : List.of("Anna", "Bea")) {
            Person person = world.person(name, "Abgleich", centre);
            world.allow(person, course);
            world.time().tick(Duration.ofMinutes(1));
            bookings.book(person.id(), course);
        }
        entries = accounts.all(month).values();
        checks = new MonthChecks(accounts, journal, master, account, clock);
        when(journal.waiting()).thenReturn(Set.of());
    }

    private static StatementLine line(BookingEntry entry, Money price) {
        return new StatementLine(
                entry.id(), "COURSE_BOOKED", entry.number(), entry.centre(), entry.occurredAt(), price);
    }

    private List<StatementLine> lines() {
        return new ArrayList<>(entries.stream()
                .map(entry -> line(entry, entry.purchasePrice()))
                .toList());
    }

    private MonthCheck told(List<StatementLine> lines) {
        when(master.lines(any())).thenReturn(Optional.of(lines));
        return checks.check(month).orElseThrow();
    }

    @Test
    void what_both_sides_have_at_the_same_price_agrees() {
        MonthCheck check = told(lines());
        assertThat(check.agrees()).isTrue();
        assertThat(check.equal()).isEqualTo(entries.size());
        assertThat(check.differing()).isEmpty();
        assertThat(check.booked()).isEqualTo(check.accounted());
    }

    @Test
    void each_kind_of_difference_is_found_with_the_name() {
        List<StatementLine> lines = lines();
        List<BookingEntry> own = entries.stream()
                .filter(entry -> entry.centre().equals(centre.code()))
                .toList();
        BookingEntry anna = own.getFirst();
        BookingEntry bea = own.getLast();
        lines.removeIf(
                line -> line.eventId().equals(anna.id()) || line.eventId().equals(bea.id()));
        lines.add(line(anna, Money.euro("25.00")));
        StatementLine strange = new StatementLine(
                UUID.randomUUID(), "COURSE_BOOKED", "1.9.05", bea.centre(), bea.occurredAt(), Money.euro("9.00"));
        lines.add(strange);
        MonthCheck check = told(lines);
        assertThat(check.agrees()).isFalse();
        assertThat(check.differing())
                .extracting(
                        CheckedBooking::finding, CheckedBooking::name, CheckedBooking::billed, CheckedBooking::booked)
                .containsExactlyInAnyOrder(
                        tuple(Finding.OTHER_PRICE, "Anna Abgleich", Money.euro("25.00"), Money.euro("24.00")),
                        tuple(Finding.NOT_BILLED, "Bea Abgleich", null, Money.euro("24.00")),
                        tuple(Finding.NOT_BOOKED, null, Money.euro("9.00"), null));
    }

    @Test
    void what_has_not_been_sent_yet_is_no_difference() {
        List<StatementLine> lines = lines();
        StatementLine last = lines.removeLast();
        when(journal.waiting()).thenReturn(Set.of(last.eventId()));
        MonthCheck check = told(lines);
        assertThat(check.agrees()).isTrue();
        assertThat(check.count(Finding.ON_THE_WAY)).isEqualTo(1);
    }

    @Test
    void what_was_booked_while_the_master_answered_is_no_difference() {
        List<StatementLine> before = lines();
        when(master.lines(any())).thenAnswer(_ -> {
            two_more();
            return Optional.of(accounts.all(month).values().stream()
                    .map(entry -> line(entry, entry.purchasePrice()))
                    .toList());
        });
        MonthCheck check = checks.check(month).orElseThrow();
        assertThat(check.differing()).isEmpty();
        assertThat(check.equal()).isGreaterThan(before.size());
    }

    private void two_more() {
        CourseNumber course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        Person person = world.person("Cora", "Abgleich", centre);
        world.allow(person, course);
        bookings.book(person.id(), course);
    }

    @Test
    void the_journal_names_what_waits() {
        assertThat(status.waiting())
                .containsAll(entries.stream().map(BookingEntry::id).toList());
    }

    @Test
    void without_the_master_nothing_is_said_and_heads_are_told_nothing() {
        when(master.lines(any())).thenReturn(Optional.empty());
        assertThat(checks.check(month)).isEmpty();
        assertThat(checks.months()).contains(month);
        world.signIn(world.head(world.person("Doro", "Leitung", centre), centre));
        assertThat(told_to_head()).isEmpty();
        assertThat(checks.months()).isEmpty();
    }

    private Optional<MonthCheck> told_to_head() {
        when(master.lines(any())).thenReturn(Optional.of(lines()));
        return checks.check(month);
    }
}
