package de.kitacampus.portal.master.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.RowVerdict;
import de.kitacampus.portal.common.table.RowVerdict.Change;
import de.kitacampus.portal.common.table.TableImport.Outcome;
import de.kitacampus.portal.common.table.TableImport.Reading;
import de.kitacampus.portal.common.table.TextTables;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.exchange.PriceImports.Wanted;
import de.kitacampus.portal.master.pricing.PlannedPrices;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(
        username = "anna",
        roles = {"CATALOG", "AUDITOR"})
class PriceImportsTest {

    @Autowired
    PriceImports imports;

    @Autowired
    PriceTemplate template;

    @Autowired
    PlannedPrices prices;

    @Autowired
    CourseEditing editing;

    @Autowired
    Clock clock;

    private CourseNumber course() {
        CourseNumber number = CourseFixture.anyNumber();
        editing.add(number, CourseFixture.costing("39.00"));
        return number;
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE).plusDays(days);
    }

    private String row(CourseNumber course, String price, int days) {
        return course + ";" + price + ";" + RowCells.words(in(days)) + "\n";
    }

    private Reading<List<Wanted>> read(byte[] bytes) {
        return imports.preview(
                TextTables.read("preise.csv", bytes, header -> PriceColumn.ALL.stream()
                        .anyMatch(column -> column.isHeaded(header))),
                Locale.GERMAN);
    }

    private ImportPreview<List<Wanted>> preview(String rows) {
        return ((Reading.Read<List<Wanted>>)
                        read(("Kursnummer;Listenpreis (netto);Gültig ab\n" + rows).getBytes(StandardCharsets.UTF_8)))
                .preview();
    }

    private List<Money> planned(CourseNumber course) {
        return prices.waiting().stream()
                .filter(one -> one.course().equals(course))
                .map(PlannedPrices.Planned::price)
                .toList();
    }

    @Test
    void prices_are_planned_for_their_days() {
        CourseNumber course = course();
        var preview = preview(row(course, "45,00", 10) + row(course, "49,50 €", 40));
        assertThat(preview.rows()).extracting(RowVerdict::change).containsExactly(Change.NEW, Change.NEW);
        assertThat(planned(course)).isEmpty();
        assertThat(imports.apply(preview, _ -> {})).isEqualTo(new Outcome.Done());
        assertThat(planned(course)).containsExactly(Money.euro("45.00"), Money.euro("49.50"));
    }

    @Test
    void a_price_that_is_planned_is_changed_and_one_that_will_hold_anyway_is_not() {
        CourseNumber course = course();
        prices.plan(course, Money.euro("45.00"), in(10));
        var preview = preview(row(course, "46,00", 10) + row(course, "45,00", 20) + row(course, "39,00", 5));
        assertThat(preview.rows())
                .extracting(RowVerdict::change)
                .containsExactly(Change.CHANGED, Change.UNCHANGED, Change.UNCHANGED);
        assertThat(preview.rows().getFirst().differences().getFirst().before()).startsWith("45,00");
    }

    @Test
    void rows_that_cannot_be_say_why() {
        CourseNumber course = course();
        var preview = preview(row(course, "-1", 10)
                + row(course, "1.234,567", 10)
                + row(course, "45,00", 0)
                + row(CourseNumber.of("99.7.77"), "45,00", 5)
                + row(course, "45,00", 5)
                + row(course, "46,00", 5)
                + course + ";45,00;\n");
        assertThat(preview.rows())
                .extracting(row -> row.refusals().isEmpty()
                        ? ""
                        : row.refusals().getFirst().reasonKey())
                .containsExactly(
                        "refused.amount",
                        "refused.amount",
                        "refused.early",
                        "refused.no-course",
                        "",
                        "refused.twice",
                        "refused.missing");
    }

    @Test
    void a_plan_of_somebody_else_since_the_preview_is_told_and_nothing_is_imported() {
        CourseNumber one = course();
        CourseNumber two = course();
        var preview = preview(row(one, "45,00", 10) + row(two, "45,00", 10));
        prices.plan(two, Money.euro("60.00"), in(10));
        assertThat(imports.apply(preview, _ -> {})).isEqualTo(new Outcome.ChangedMeanwhile(List.of(two + " Ein Kurs")));
        assertThat(planned(one)).isEmpty();
        assertThat(planned(two)).containsExactly(Money.euro("60.00"));
    }

    @Test
    void the_list_of_today_is_read_and_asks_for_the_day() {
        course();
        byte[] list = template.file().content(CourseFilter.ALL, Locale.GERMAN);
        var preview = ((Reading.Read<List<Wanted>>) read(list)).preview();
        assertThat(preview.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.column()).isEqualTo(PriceColumn.FROM)));
    }
}
