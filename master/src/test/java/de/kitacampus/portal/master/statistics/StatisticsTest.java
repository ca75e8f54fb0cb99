package de.kitacampus.portal.master.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Two courses of one carrier in two years; one booking was cancelled. */
@AccountingTest
@WithMockUser(roles = "AUDITOR")
class StatisticsTest {

    private static final Instant LAST_YEAR = Instant.parse("2025-11-15T11:00:00Z");

    @Autowired
    Statistics statistics;

    @Autowired
    UsageLedger ledger;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    private CustomerNumber carrier = CustomerNumber.of("TST-00001");
    private PortalId portal = PortalId.random();
    private StatisticsFilter mine = StatisticsFilter.ALL;

    @BeforeEach
    void bookings() {
        clock.set(FakeMaster.NOW);
        TestPortal enrolled = portals.enrol(clock);
        portal = enrolled.id();
        carrier = portals.customerOf(enrolled);
        mine = StatisticsFilter.ALL.withCustomer(carrier);
        UsageEvent cancelled = TestJournal.booking("1.9.04");
        ledger.accept(
                enrolled.id(),
                new TestJournal(enrolled)
                        .closeSigned(
                                TestJournal.booking("1.9.04"),
                                TestJournal.booking("1.9.05", "20.00", "0.00", TestJournal.NOON),
                                TestJournal.booking("1.9.05", "20.00", "0.00", LAST_YEAR),
                                cancelled,
                                TestJournal.cancellation(cancelled),
                                TestJournal.ownUse("hygiene")),
                null);
    }

    private void invoice(String kind, String net) {
        database.sql("""
                        insert into invoice (number, series, series_year, series_number, kind, customer, buyer_name,
                            billing_month, issued_on, net, vat, gross, owed, content, issued_at, issued_by)
                        select ?, 'T', 2026, coalesce(max(series_number), 0) + 1, ?, ?, 'Träger', '2026-11', date '2026-11-22',
                            cast(? as numeric(14, 2)), 0, cast(? as numeric(14, 2)), 0, ?, current_timestamp, 'anna'
                        from invoice where series = 'T'
                        """)
                .params(UUID.randomUUID().toString(), kind, carrier.value(), net, net, new byte[0])
                .update();
    }

    private List<StatisticsRow> rows(StatisticsTab tab, StatisticsFilter filter) {
        return statistics.table(tab, filter).rows();
    }

    @Test
    void every_month_of_the_years_is_there_the_latest_first() {
        List<StatisticsRow> months = rows(StatisticsTab.MONTHS, mine);
        assertThat(months).hasSizeGreaterThanOrEqualTo(13).doesNotHaveDuplicates();
        assertThat(months.getFirst())
                .isEqualTo(new StatisticsRow("2026-11", "", 2, Money.euro("59.00"), Money.zeroEuro()));
        assertThat(months.get(1)).isEqualTo(new StatisticsRow("2026-10", "", 0, Money.zeroEuro(), Money.zeroEuro()));
        assertThat(months.get(12).bookings()).isEqualTo(1);
        assertThat(rows(StatisticsTab.MONTHS, mine.withYear(2025))).hasSize(12);
        assertThat(statistics.byYear(mine).get(2026)).hasSize(11);
    }

    @Test
    void invoices_are_summed_up_with_what_was_credited() {
        invoice("INVOICE", "100.00");
        invoice("CREDIT_NOTE", "30.00");
        invoice("CANCELLATION", "-20.00");
        assertThat(rows(StatisticsTab.MONTHS, mine).getFirst().billed()).isEqualTo(Money.euro("50.00"));
        assertThat(rows(StatisticsTab.CARRIERS, mine)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo(carrier.value());
            assertThat(row.bookings()).isEqualTo(3);
            assertThat(row.billed()).isEqualTo(Money.euro("50.00"));
        });
    }

    @Test
    void courses_come_by_their_number_of_bookings_and_without_an_invoiced_amount() {
        assertThat(rows(StatisticsTab.COURSES, mine))
                .containsExactly(
                        new StatisticsRow("1.9.05", "Kurs 1.9.05", 2, Money.euro("40.00"), null),
                        new StatisticsRow("1.9.04", "Kurs 1.9.04", 1, Money.euro("39.00"), null));
        StatisticsFilter one = mine.withCourse(CourseNumber.of("1.9.05"));
        assertThat(rows(StatisticsTab.MONTHS, one).getFirst())
                .isEqualTo(new StatisticsRow("2026-11", "", 1, Money.euro("20.00"), null));
    }

    @Test
    void a_course_counts_under_each_of_its_categories_and_once_in_the_total() {
        StatisticsTable table = statistics.table(StatisticsTab.CATEGORIES, mine);
        assertThat(table.rows())
                .containsExactly(
                        new StatisticsRow("law", "", 3, Money.euro("79.00"), null),
                        new StatisticsRow("new", "", 3, Money.euro("79.00"), null));
        assertThat(table.total().bookings()).isEqualTo(3);
        assertThat(table.total().booked()).isEqualTo(Money.euro("79.00"));
        assertThat(table.repeated()).isEqualTo(2);
    }

    @Test
    void one_category_shows_its_courses_and_no_other_line() {
        StatisticsFilter law = mine.withCategory(Category.LAW);
        StatisticsTable table = statistics.table(StatisticsTab.CATEGORIES, law);
        assertThat(table.rows()).extracting(StatisticsRow::key).containsExactly("law");
        assertThat(table.repeated()).isZero();
        assertThat(StatisticsRow.total(rows(StatisticsTab.MONTHS, mine.withCategory(Category.NEW)))
                        .bookings())
                .isEqualTo(3);
        assertThat(rows(StatisticsTab.COURSES, mine.withCategory(Category.NATURE)))
                .isEmpty();
    }

    @Test
    void the_chart_every_table_and_its_excel_come_to_the_same() throws IOException {
        for (StatisticsTab tab : StatisticsTab.values()) {
            StatisticsFilter filter = mine.withYear(2026);
            StatisticsTable table = statistics.table(tab, filter);
            assertThat(table.total().bookings())
                    .as(tab.key())
                    .isEqualTo(StatisticsRow.total(statistics.byYear(filter).getOrDefault(2026, List.of()))
                            .bookings())
                    .isEqualTo(2);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            StatisticsSheet.of(tab, false, UnaryOperator.identity()).write(file, table.withTotal());
            try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file.toByteArray()))) {
                Sheet sheet = workbook.getSheetAt(0);
                assertThat(sheet.getLastRowNum()).isEqualTo(table.rows().size() + 1);
                Row last = sheet.getRow(sheet.getLastRowNum());
                assertThat(last.getCell(0).getStringCellValue()).startsWith("statistics.total");
                int bookings = last.getLastCellNum() - 2;
                assertThat(last.getCell(bookings).getNumericCellValue()).isEqualTo(2);
                assertThat(last.getCell(bookings + 1).getNumericCellValue()).isEqualTo(59);
            }
        }
    }

    @Test
    @Transactional
    void a_course_that_only_the_ledger_knows_can_be_chosen() {
        String gone = "9.8.07";
        booked(portal.value(), carrier.value(), gone);
        booked(new UUID(0, 0), "", gone);

        assertThat(statistics.courses())
                .contains(new CourseChoice(CourseNumber.of(gone), "", false))
                .contains(new CourseChoice(CourseNumber.of("1.9.04"), "Kurs 1.9.04", true));
        assertThat(rows(StatisticsTab.CATEGORIES, mine.withCourse(CourseNumber.of(gone))))
                .containsExactly(new StatisticsRow("", "", 4, Money.euro("12.00"), null));
        assertThat(rows(StatisticsTab.COURSES, mine.withCourse(CourseNumber.of(gone))))
                .singleElement()
                .satisfies(row -> assertThat(row.bookings()).isEqualTo(4));
    }

    private void booked(UUID portal, String customer, String course) {
        database.sql("insert into usage_sum (portal, customer, billing_month, type, dimension, member, lines,"
                        + " purchase_price, selling_price, vat_included)"
                        + " values (?, ?, '2025-12', 'COURSE_BOOKED', 'SUBJECT', ?, 4, 12.00, 0, 0)")
                .params(portal, customer, course)
                .update();
    }

    @Test
    void all_carriers_together_are_read_from_their_own_sums() {
        assertThat(StatisticsRow.total(rows(StatisticsTab.MONTHS, StatisticsFilter.ALL)))
                .isEqualTo(StatisticsRow.total(rows(StatisticsTab.CARRIERS, StatisticsFilter.ALL)));
    }

    @Test
    @WithMockUser(roles = "NOBODY")
    void others_see_nothing() {
        assertThatThrownBy(() -> statistics.years()).isInstanceOf(AccessDeniedException.class);
    }
}
