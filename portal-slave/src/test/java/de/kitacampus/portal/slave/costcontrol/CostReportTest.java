package de.kitacampus.portal.slave.costcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheWorld
class CostReportTest {

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    CostReport report;

    private Person zoe;
    private CostQuery query;

    @BeforeEach
    void three_people_of_one_family_book_two_courses_each() {
        world.empty();
        world.signInAsAdmin();
        String family = "Familie" + UUID.randomUUID().toString().substring(0, 8);
        Centre centre = World.centre("K01", "Sonnenkinder");
        zoe = world.person("Zoe", family, centre);
        Person oeznur = world.person("Öznur", family, centre);
        Person anna = world.person("Anna", family, centre);
        CourseNumber law = world.course("1.9.04", "Belehrung", "24.00", "29.99");
        CourseNumber free = world.course("2.1.01", "Schnuppern", "0.00", "0.00");
        for (CourseNumber course : List.of(law, free)) {
            for (Person person : List.of(zoe, oeznur, anna)) {
                world.allow(person, course);
                world.time().tick(Duration.ofMinutes(1));
                bookings.book(person.id(), course);
            }
        }
        query = new CostQuery(
                BillingPeriod.containing(World.START), family, "", null, CostQuery.Column.FIRST_NAME, false);
    }

    @Test
    void rows_sort_by_name_as_germans_do() {
        assertThat(report.page(query, 0, 50))
                .extracting(CostRow::firstName)
                .containsExactly("Anna", "Anna", "Öznur", "Öznur", "Zoe", "Zoe");
        assertThat(report.page(query.sortedBy(CostQuery.Column.LAST_NAME, true), 0, 3))
                .extracting(CostRow::firstName)
                .containsExactly("Zoe", "Zoe", "Öznur");
    }

    @Test
    void pages_by_name_join_without_a_gap() {
        List<CostRow> whole = report.page(query, 0, 50);
        List<CostRow> joined = new ArrayList<>(report.page(query, 0, 3));
        joined.addAll(report.page(query, 3, 3));
        assertThat(joined).isEqualTo(whole);
    }

    @Test
    void free_bookings_count() {
        assertThat(report.totals(query).count()).isEqualTo(6);
        assertThat(report.totals(query).sellingPrice()).isEqualTo(Money.euro("89.97"));
        assertThat(report.totals(query).vatIncluded()).isEqualTo(Money.euro("14.37"));
    }

    @Test
    void the_export_holds_what_the_screen_shows_in_its_order() {
        for (CostQuery.Column column : CostQuery.Column.values()) {
            CostQuery sorted = query.sortedBy(column, true);
            List<CostRow> exported = new ArrayList<>();
            report.export(sorted, rows -> rows.forEach(exported::add));
            assertThat(exported).isEqualTo(report.page(sorted, 0, 50)).hasSize(6);
        }
    }

    @Test
    void the_erased_keep_their_rows_without_a_name_at_the_end() {
        CostQuery everybody = new CostQuery(query.month(), "", "", null, CostQuery.Column.LAST_NAME, false);
        world.erase(zoe);
        List<CostRow> rows = report.page(everybody, 0, 5_000);
        assertThat(rows.getLast().lastName()).isNull();
        assertThat(rows)
                .filteredOn(row -> row.entry().person().equals(zoe.id()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.firstName()).isNull());
    }

    @Test
    void a_head_sees_the_lines_of_her_own_centre_only() {
        Centre other = World.centre("V02", "Mondkinder");
        Person bea = world.person("Bea", zoe.lastName(), other);
        world.allow(bea, CourseNumber.of("1.9.04"));
        bookings.book(bea.id(), CourseNumber.of("1.9.04"));
        Person head = world.head(world.person("Hanna", "Haupt", other), other);
        world.signIn(head);
        assertThat(report.page(query, 0, 50)).extracting(CostRow::firstName).containsExactly("Bea");
        assertThat(report.totals(query).count()).isEqualTo(1);
        assertThat(report.centres(BookingLedger.Offers.COURSES)).containsOnlyKeys(other.code());
        assertThat(report.lastTwelveMonths(query).getLast().totals().count()).isEqualTo(1);
        List<CostRow> exported = new ArrayList<>();
        report.export(query, rows -> rows.forEach(exported::add));
        assertThat(exported).extracting(CostRow::firstName).containsExactly("Bea");
    }

    @Test
    void who_leads_no_centre_sees_no_line() {
        world.signIn(zoe);
        assertThat(report.page(query, 0, 50)).isEmpty();
        assertThat(report.totals(query).count()).isZero();
        assertThat(report.centres(BookingLedger.Offers.COURSES)).isEmpty();
    }

    @Test
    void an_unknown_name_finds_nothing() {
        CostQuery nobody =
                new CostQuery(null, "Niemand-" + UUID.randomUUID(), "", null, CostQuery.Column.COURSE, false);
        assertThat(report.page(nobody, 0, 50)).isEmpty();
        assertThat(report.totals(nobody).count()).isZero();
    }

    @Test
    void twelve_months_end_with_the_chosen_one() {
        List<MonthTotals> months = report.lastTwelveMonths(query);
        assertThat(months).hasSize(12);
        assertThat(months.getLast().month()).isEqualTo(query.month());
        assertThat(months.getLast().totals()).isEqualTo(report.totals(query));
        assertThat(months.getFirst().totals().count()).isZero();
    }
}
