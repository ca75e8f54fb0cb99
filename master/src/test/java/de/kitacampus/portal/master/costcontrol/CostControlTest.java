package de.kitacampus.portal.master.costcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerSort;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccountingTest
class CostControlTest {

    @Autowired
    CostControl costs;

    @Autowired
    UsageLedger ledger;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    private LedgerFilter mine = LedgerFilter.all();

    @BeforeEach
    void three_bookings() {
        clock.set(FakeMaster.NOW);
        TestPortal portal = portals.enrol(clock);
        var free = TestJournal.booking("1.9.04", "39.00", "0.00", TestJournal.NOON);
        var dear = TestJournal.booking("1.9.05", "20.00", "46.41", TestJournal.NOON.plusSeconds(60));
        ledger.accept(
                portal.id(),
                new TestJournal(portal)
                        .closeSigned(free, dear, TestJournal.cancellation(dear), TestJournal.ownUse("plan")),
                null);
        mine = LedgerFilter.all()
                .withCustomer(portals.customerOf(portal))
                .withMonth(new BillingPeriod(YearMonth.of(2026, 11)));
    }

    @Test
    void totals_are_the_sums_of_the_rows_as_shown() {
        var rows = costs.rows(mine, LedgerSort.NEWEST_FIRST, 0, 100);
        var totals = costs.totals(mine);

        assertThat(totals.count()).isEqualTo(rows.size()).isEqualTo(4);
        assertThat(rows.stream().map(row -> row.line().sellingPrice().amount()).reduce((one, other) -> one.add(other)))
                .contains(totals.sellingPrice().amount());
        assertThat(rows).allSatisfy(row -> assertThat(row.customerName()).startsWith("Träger"));
        assertThat(rows).anySatisfy(row -> assertThat(row.line().vatIncluded().isNegative())
                .isTrue());
    }

    @Test
    void the_export_holds_exactly_the_filtered_rows_in_the_same_order() throws Exception {
        LedgerFilter courses = mine.withTypes(LedgerFilter.COURSES);
        LedgerSort sort = new LedgerSort(LedgerSort.Column.SELLING_PRICE, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> told = new ArrayList<>();

        long written = costs.export(courses, sort, key -> key, told::add, out);

        assertThat(written).isEqualTo(3);
        assertThat(told).as("progress").containsExactly(1L, 2L, 3L);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            var rows = costs.rows(courses, sort, 0, 100);
            for (int line = 0; line < rows.size(); line++) {
                var cells = sheet.getRow(line + 1);
                var row = rows.get(line).line();
                assertThat(cells.getCell(0).getNumericCellValue()).isEqualTo(row.number());
                assertThat(cells.getCell(6).getStringCellValue())
                        .isEqualTo(row.userId().toString());
                assertThat(cells.getCell(9).getNumericCellValue())
                        .isEqualTo(row.sellingPrice().amount().doubleValue());
            }
        }
    }

    @Test
    void own_offers_show_their_number_and_a_title_only_if_it_was_told() throws Exception {
        TestPortal portal = portals.enrol(clock);
        ledger.accept(
                portal.id(),
                new TestJournal(portal)
                        .closeSigned(TestJournal.ownUse("E-0017"), TestJournal.ownUse("E-0018", "Brandschutzordnung")),
                null);
        LedgerFilter own =
                LedgerFilter.all().withCustomer(portals.customerOf(portal)).withTypes(LedgerFilter.OWN_OFFERS);
        LedgerSort sort = new LedgerSort(LedgerSort.Column.SUBJECT, false);

        assertThat(costs.rows(own, sort, 0, 100))
                .extracting(row -> row.line().label())
                .containsExactly("E-0017", "E-0018 Brandschutzordnung");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(costs.export(own, sort, key -> key, _ -> {}, out)).isEqualTo(2);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(3).getStringCellValue())
                    .isEqualTo("E-0018 Brandschutzordnung");
        }
    }

    @Test
    void an_empty_month_is_an_empty_sheet_and_the_offer_is_exported_too() {
        LedgerFilter empty = mine.withMonth(new BillingPeriod(YearMonth.of(2031, 1)));

        assertThat(costs.export(empty, LedgerSort.NEWEST_FIRST, key -> key, _ -> {}, new ByteArrayOutputStream()))
                .isZero();
        assertThat(costs.exportOffer("1.9", key -> key, new ByteArrayOutputStream()))
                .isEqualTo(2);
        assertThat(costs.offer("Kurs 1.9.05")).hasSize(1);
        assertThat(costs.lastMonths(mine)).hasSize(12);
        assertThat(costs.months()).isNotEqualTo(List.of()).first().isEqualTo(costs.currentMonth());
    }
}
