package de.kitacampus.portal.slave.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.BilledBooking;
import de.kitacampus.portal.common.wire.v1.BilledLine;
import de.kitacampus.portal.common.wire.v1.BilledShare;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.invoices.CheckedLine.Verdict;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheWorld
class InvoiceChecksTest {

    private static final String NUMBER = "RE-2026-0001";
    private static final AtomicInteger CENTRES = new AtomicInteger(100);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingLedger ledger;

    @Autowired
    InvoiceMirror mirror;

    @Autowired
    InvoiceChecks checks;

    private Centre centre;
    private Person anna;
    private List<BookingEntry> entries;

    @BeforeEach
    void two_people_booked_a_course() {
        world.empty();
        InvoicesForTests.empty(jdbc);
        world.signInAsAdmin();
        centre = World.centre("R" + CENTRES.incrementAndGet(), "Haus der Rechnungen");
        CourseNumber course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        anna = book("Anna", course);
        book("Bea", course);
        entries = ledger.page(
                new BookingLedger.Filter(null, null, null, centre.code()),
                new BookingLedger.Sort(BookingLedger.Column.OCCURRED_AT, false),
                0,
                10);
    }

    private Person book(String firstName, CourseNumber course) {
        Person person = world.person(firstName, "Rechnung", centre);
        world.allow(person, course);
        world.time().tick(Duration.ofMinutes(1));
        bookings.book(person.id(), course);
        return person;
    }

    private InvoiceCheck told(InvoiceDetails... all) {
        InvoicesForTests.tell(mirror, all);
        return checks.check(NUMBER).orElseThrow();
    }

    @Test
    void what_was_billed_as_it_was_booked_is_equal_and_leads_to_the_names() {
        InvoiceCheck check = told(InvoicesForTests.invoice(NUMBER, centre, entries));
        assertThat(check.equal()).isTrue();
        assertThat(check.lines()).extracting(CheckedLine::verdict).containsExactly(Verdict.EQUAL);
        assertThat(check.lines().getFirst().bookings())
                .extracting(CheckedBooking::name)
                .containsExactly("Anna Rechnung", "Bea Rechnung");
    }

    @Test
    void a_cent_more_for_one_booking_is_found() {
        Money dearer = Money.euro("24.01");
        BookingEntry first = entries.getFirst();
        InvoiceCheck check = told(InvoicesForTests.invoice(
                NUMBER,
                centre,
                List.of(InvoicesForTests.line(first, 2, first.purchasePrice())),
                List.of(
                        InvoicesForTests.billed(first, dearer),
                        InvoicesForTests.billed(entries.getLast(), first.purchasePrice())),
                List.of()));
        assertThat(check.equal()).isFalse();
        assertThat(check.count(Finding.OTHER_PRICE)).isEqualTo(1);
        assertThat(check.lines().getFirst().verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(check.lines().getFirst().bookings().getFirst())
                .extracting(CheckedBooking::billed, CheckedBooking::booked, CheckedBooking::name)
                .containsExactly(dearer, first.purchasePrice(), "Anna Rechnung");
    }

    @Test
    void what_nobody_booked_here_is_found_and_has_no_name() {
        BookingEntry first = entries.getFirst();
        BilledBooking strange = new BilledBooking(
                1,
                UUID.randomUUID(),
                new BookingId(UUID.randomUUID()),
                CourseNumber.of(first.number()),
                first.centre(),
                first.occurredAt(),
                first.purchasePrice());
        InvoiceCheck check = told(InvoicesForTests.invoice(
                NUMBER,
                centre,
                List.of(InvoicesForTests.line(first, 3, first.purchasePrice())),
                List.of(
                        InvoicesForTests.billed(first, first.purchasePrice()),
                        InvoicesForTests.billed(entries.getLast(), first.purchasePrice()),
                        strange),
                List.of()));
        assertThat(check.count(Finding.NOT_BOOKED)).isEqualTo(1);
        assertThat(check.bookings().filter(one -> one.finding() == Finding.NOT_BOOKED))
                .allMatch(one -> one.name() == null && one.user() == null);
    }

    @Test
    void what_was_forgotten_is_missing_until_another_invoice_has_it() {
        InvoiceDetails first = InvoicesForTests.invoice(NUMBER, centre, entries.subList(0, 1));
        InvoiceCheck check = told(first);
        assertThat(check.equal()).isFalse();
        assertThat(check.missing())
                .extracting(CheckedBooking::finding, CheckedBooking::name)
                .containsExactly(tuple(Finding.NOT_BILLED, "Bea Rechnung"));

        InvoiceDetails later = InvoicesForTests.invoice("RE-2026-0002", centre, entries.subList(1, 2));
        assertThat(told(first, later).equal()).isTrue();
    }

    @Test
    void other_portals_count_for_the_sum_of_a_line() {
        BookingEntry first = entries.getFirst();
        Money price = first.purchasePrice();
        List<BilledBooking> own =
                List.of(InvoicesForTests.billed(first, price), InvoicesForTests.billed(entries.getLast(), price));
        List<BilledLine> three = List.of(InvoicesForTests.line(first, 3, price));
        BilledShare other = new BilledShare(1, "Portal Süd", 1, price);
        assertThat(told(InvoicesForTests.invoice(NUMBER, centre, three, own, List.of(other)))
                        .equal())
                .isTrue();
        InvoicesForTests.empty(jdbc);
        assertThat(told(InvoicesForTests.invoice(NUMBER, centre, three, own, List.of()))
                        .lines())
                .extracting(CheckedLine::verdict)
                .containsExactly(Verdict.SUM_DIFFERS);
    }

    @Test
    void what_may_stand_on_an_invoice_that_cannot_be_had_is_not_called_missing() {
        InvoiceDetails first = InvoicesForTests.invoice(NUMBER, centre, entries.subList(0, 1));
        InvoiceDetails later = InvoicesForTests.invoice("RE-2026-0002", centre, entries.subList(1, 2));
        InvoicesForTests.tell(mirror, first, later);
        jdbc.sql("delete from invoice_details where number = 'RE-2026-0002'").update();
        InvoiceCheck check = checks.check(NUMBER).orElseThrow();
        assertThat(check.missing()).isEmpty();
        assertThat(check.unsure()).isEqualTo(1);
    }

    @Test
    void a_cancellation_leads_to_the_invoice_behind_which_the_bookings_stand() {
        InvoiceDetails check =
                InvoicesForTests.cancellation("RE-2026-0003", InvoicesForTests.invoice(NUMBER, centre, entries));
        InvoicesForTests.tell(mirror, check);
        InvoiceCheck told = checks.check("RE-2026-0003").orElseThrow();
        assertThat(told.equal()).isTrue();
        assertThat(told.corrects()).isEqualTo(NUMBER);
        assertThat(told.lines()).extracting(CheckedLine::verdict).containsExactly(Verdict.CORRECTS);
    }

    @Test
    void heads_are_told_of_no_invoice() {
        told(InvoicesForTests.invoice(NUMBER, centre, entries));
        world.signIn(world.head(anna, centre));
        assertThat(checks.check(NUMBER)).isEmpty();
    }

    @Test
    void an_invoice_that_was_never_fetched_cannot_be_checked_without_the_master() {
        InvoiceDetails known = InvoicesForTests.invoice(NUMBER, centre, entries);
        InvoicesForTests.tell(mirror, known);
        jdbc.sql("delete from invoice_details").update();
        assertThat(checks.check(NUMBER)).isEmpty();
    }
}
