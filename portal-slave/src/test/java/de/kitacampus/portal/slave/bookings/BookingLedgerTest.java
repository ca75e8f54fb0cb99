package de.kitacampus.portal.slave.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheWorld
class BookingLedgerTest {

    private static final BookingLedger.Sort LATEST_FIRST =
            new BookingLedger.Sort(BookingLedger.Column.OCCURRED_AT, true);

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingLedger ledger;

    private Person anna;
    private Person bea;
    private CourseNumber law;
    private CourseNumber food;
    private BookingLedger.Filter mine;

    @BeforeEach
    void two_people_book() {
        world.empty();
        anna = world.person("Anna", "Acker", World.centre("K01", "Sonnenkinder"));
        bea = world.person("Bea", "Bach", World.centre("K02", "Zwerge"));
        law = world.course("1.9.04", "Belehrung 100%", "24.00", "29.99");
        food = world.course("11.3.01", "Hygiene", "12.50", "9.99", VatTreatment.REDUCED, 3);
        world.allow(anna, law, food);
        world.allow(bea, law, food);
        mine = BookingLedger.Filter.NONE.ofPersons(Set.of(anna.id(), bea.id()));
        bookings.book(anna.id(), law);
        world.time().tick(Duration.ofMinutes(1));
        bookings.book(anna.id(), food);
        world.time().tick(Duration.ofMinutes(1));
        bookings.book(bea.id(), law);
    }

    @Test
    void totals_are_sums_of_the_rows() {
        List<BookingEntry> rows = ledger.page(mine, LATEST_FIRST, 0, 50);
        assertThat(rows)
                .extracting(BookingEntry::vatIncluded)
                .containsExactly(Money.euro("4.79"), Money.euro("0.65"), Money.euro("4.79"));
        assertThat(ledger.totals(mine))
                .isEqualTo(new BookingLedger.Totals(3, Money.euro("60.50"), Money.euro("69.97"), Money.euro("10.23")));
    }

    @Test
    void a_cancelled_booking_comes_to_nothing() {
        bookings.cancel(bea.id(), bookings.of(bea.id()).getFirst().id());
        BookingLedger.Filter beas = mine.ofPersons(Set.of(bea.id()));
        assertThat(ledger.page(beas, LATEST_FIRST, 0, 50))
                .extracting(BookingEntry::kind)
                .containsExactlyInAnyOrder(BookingEntry.Kind.CANCELLED, BookingEntry.Kind.BOOKED);
        assertThat(ledger.totals(beas))
                .isEqualTo(new BookingLedger.Totals(2, Money.zeroEuro(), Money.zeroEuro(), Money.zeroEuro()));
    }

    @Test
    void a_row_and_its_usage_event_are_the_same_fact() {
        assertThat(ledger.page(mine, LATEST_FIRST, 0, 50))
                .extracting(BookingEntry::id)
                .containsExactlyInAnyOrderElementsOf(
                        world.journal().stream().map(event -> event.eventId()).toList());
    }

    @Test
    void rows_are_filtered_by_course_centre_and_month() {
        assertThat(ledger.totals(new BookingLedger.Filter(null, mine.persons(), "HYGI", null))
                        .count())
                .isEqualTo(1);
        assertThat(ledger.totals(new BookingLedger.Filter(null, mine.persons(), "1.9", null))
                        .count())
                .isEqualTo(2);
        assertThat(ledger.totals(new BookingLedger.Filter(null, mine.persons(), "", CentreCode.of("K02")))
                        .count())
                .isEqualTo(1);
        BillingPeriod august = BillingPeriod.containing(World.START);
        assertThat(ledger.totals(mine.in(august)).count()).isEqualTo(3);
        assertThat(ledger.totals(mine.in(august.next())).count()).isZero();
    }

    @Test
    void what_people_type_is_text_and_nothing_else() {
        assertThat(ledger.totals(new BookingLedger.Filter(null, mine.persons(), "100%", null))
                        .count())
                .isEqualTo(2);
        assertThat(ledger.totals(new BookingLedger.Filter(null, mine.persons(), "1_9", null))
                        .count())
                .isZero();
        assertThat(ledger.totals(new BookingLedger.Filter(null, mine.persons(), "' or 1=1 --", null))
                        .count())
                .isZero();
    }

    @Test
    void what_lies_outside_the_centres_that_may_be_seen_does_not_count() {
        CentreId own = bea.centres().getFirst().id();
        assertThat(ledger.totals(mine.within(Set.of(own))).count()).isEqualTo(1);
        assertThat(ledger.totals(mine.within(Set.of())).count()).isZero();
        assertThat(ledger.centres(mine.within(Set.of(own)))).containsOnlyKeys(CentreCode.of("K02"));
    }

    @Test
    void nobody_has_no_rows() {
        assertThat(ledger.totals(mine.ofPersons(Set.of())).count()).isZero();
    }

    @Test
    void a_month_ends_at_midnight_in_berlin() {
        CourseNumber late = world.course("3.1.01", "Spät", "1.00", "1.00");
        world.allow(anna, late);
        world.time().set(Instant.parse("2026-08-31T22:00:00Z"));
        bookings.book(anna.id(), late);
        BookingLedger.Filter onlyLate = new BookingLedger.Filter(null, mine.persons(), "3.1.01", null);
        BillingPeriod september = BillingPeriod.containing(Instant.parse("2026-09-15T00:00:00Z"));
        assertThat(ledger.totals(onlyLate.in(september)).count()).isEqualTo(1);
        assertThat(ledger.totals(onlyLate.in(september.previous())).count()).isZero();
    }

    @Test
    void every_column_sorts_both_ways_and_pages_join_without_a_gap() {
        for (BookingLedger.Column column : BookingLedger.Column.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                BookingLedger.Sort sort = new BookingLedger.Sort(column, descending);
                List<BookingEntry> whole = ledger.page(mine, sort, 0, 50);
                assertThat(whole).hasSize(3);
                assertThat(ledger.page(mine, sort, 1, 1)).containsExactly(whole.get(1));
            }
        }
    }

    @Test
    void months_and_centres_to_choose_from() {
        assertThat(ledger.months(BookingLedger.Offers.COURSES)).contains(BillingPeriod.containing(World.START));
        assertThat(ledger.centres(BookingLedger.Filter.NONE)).containsEntry(CentreCode.of("K02"), "Zwerge");
    }

    @Test
    void a_stream_needs_a_transaction() {
        assertThatThrownBy(() -> ledger.stream(mine, LATEST_FIRST)).hasMessageContaining("transaction");
    }
}
