package de.kitacampus.portal.master.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.table.ImportColumn;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.RowVerdict;
import de.kitacampus.portal.common.table.RowVerdict.Change;
import de.kitacampus.portal.common.table.TableImport.Outcome;
import de.kitacampus.portal.common.table.TableImport.Reading;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.common.table.TextTables;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseSchedules;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.Pictures;
import de.kitacampus.portal.master.exchange.CourseImports.Planned;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(
        username = "anna",
        roles = {"CATALOG", "AUDITOR"})
class CourseImportsTest {

    @Autowired
    CourseImports imports;

    @Autowired
    CatalogWorkbook workbook;

    @Autowired
    CourseEditing editing;

    @Autowired
    CourseList courses;

    @Autowired
    Pictures pictures;

    @Autowired
    CourseSchedules schedules;

    @Autowired
    Clock clock;

    private CourseEntry added(String title) {
        return ((CourseChange.Changed) editing.add(CourseFixture.anyNumber(), CourseFixture.titled(title))).now();
    }

    private ImportPreview<List<Planned>> preview(String text) {
        return preview("liste.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportPreview<List<Planned>> preview(String file, byte[] bytes) {
        TextTable table = TextTables.read(
                file, bytes, header -> CourseColumn.ALL.stream().anyMatch(column -> column.isHeaded(header)));
        return ((Reading.Read<List<Planned>>) imports.preview(table, Locale.GERMAN)).preview();
    }

    private CourseEntry stored(CourseNumber number) {
        return courses.entry(number).orElseThrow();
    }

    private Outcome apply(ImportPreview<List<Planned>> preview) {
        return imports.apply(preview, _ -> {});
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"de", "en"})
    void what_was_exported_comes_back_unchanged_in_both_languages(Locale language) {
        CourseEntry course = added("Wie er war");
        LocalDate day = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE).plusDays(9);
        schedules.plan(course.number(), new CourseSchedules.Wish(day, true, day.plusDays(3)));
        var preview = preview("Katalog.xlsx", workbook.content(CourseFilter.ALL, language));
        assertThat(preview.rows())
                .hasSize(courses.count(CourseFilter.ALL))
                .allSatisfy(row -> assertThat(row.change()).as("%s", row).isEqualTo(Change.UNCHANGED));
        assertThat(preview.work()).isEmpty();
    }

    @Test
    void the_export_holds_the_courses_the_list_shows() {
        CourseEntry course = added("Eine Handvoll Sand");
        CourseFilter filter = new CourseFilter("handvoll sand", Set.of(), Set.of(), Set.of());
        assertThat(preview("Katalog.xlsx", workbook.content(filter, Locale.GERMAN))
                        .rows())
                .extracting(RowVerdict::subject)
                .containsExactly(course.number() + " Eine Handvoll Sand");
    }

    @Test
    void a_changed_course_says_field_by_field_what_it_was_and_will_be() {
        CourseEntry course = added("Alter Titel");
        var preview = preview("Kursnummer;Titel;Umsatzsteuer;Grund der Steuerbefreiung;Kategorien\n" + course.number()
                + ";Neuer Titel;steuerfrei;§ 4 Nr. 21 UStG;\"Recht; Natur\"\n");
        RowVerdict row = preview.rows().getFirst();
        assertThat(row.change()).isEqualTo(Change.CHANGED);
        assertThat(row.differences())
                .extracting(one -> one.column().german() + ": " + one.before() + " → " + one.after())
                .containsExactly(
                        "Titel: Alter Titel → Neuer Titel",
                        "Kategorien: Recht → Recht; Natur",
                        "Umsatzsteuer: 19 % → steuerfrei",
                        "Grund der Steuerbefreiung:  → § 4 Nr. 21 UStG");
        assertThat(stored(course.number()).data().title()).isEqualTo("Alter Titel");

        assertThat(apply(preview)).isEqualTo(new Outcome.Done());
        assertThat(stored(course.number()).data().title()).isEqualTo("Neuer Titel");
        assertThat(stored(course.number()).changedBy()).isEqualTo("anna");
        assertThat(stored(course.number()).data().teaser()).isEqualTo("Kurztext");
    }

    @Test
    void a_new_number_becomes_a_draft_with_its_days() {
        CourseNumber number = CourseFixture.anyNumber();
        String day = RowCells.words(
                LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE).plusDays(30));
        var preview =
                preview("Course number;Title;Learning time;VAT;List price (net);Usage period;Pass mark (%);Publish on\n"
                        + number + ";Fresh;45;19 %;1.234,50;12;80;" + day + "\n");
        assertThat(preview.rows().getFirst().change()).isEqualTo(Change.NEW);
        assertThat(apply(preview)).isEqualTo(new Outcome.Done());
        assertThat(stored(number).state()).isEqualTo(CourseState.DRAFT);
        assertThat(stored(number).data().listPrice()).isEqualTo(Money.euro("1234.50"));
        assertThat(schedules.of(number)).isPresent();
    }

    @Test
    void the_list_price_of_a_course_there_is_counts_for_nothing() {
        CourseEntry course = added("Gleicher Preis");
        var preview = preview("Kursnummer;Listenpreis (netto)\n" + course.number() + ";99,00\n");
        assertThat(preview.rows().getFirst().change()).isEqualTo(Change.UNCHANGED);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "Titel,'',refused.missing",
        "Lernzeit,0,refused.range",
        "Lernzeit,viel,refused.range",
        "Kategorien,Basteln,refused.unknown",
        "Umsatzsteuer,16 %,refused.unknown",
        "Umsatzsteuer,steuerfrei,refused.missing",
        "Bestehensgrenze (%),101,refused.range",
        "Rechtsgrundlage,§ 43 IfSG,refused.missing",
        "Veröffentlichen am,1.1.2020,refused.early",
        "Veröffentlichen am,bald,refused.day",
        "Zurückziehen am,1.1.2099,refused.not-on-offer",
        "Bild,sommer.png,refused.no-picture"
    })
    void a_row_that_cannot_be_says_row_column_and_reason(String column, String value, String reason) {
        CourseEntry course = added("Bleibt");
        var preview = preview("Kursnummer;" + column + "\n\n" + course.number() + ";" + value + "\n");
        RowVerdict row = preview.rows().getFirst();
        assertThat(row.change()).isEqualTo(Change.REFUSED);
        assertThat(row.line()).isEqualTo(3);
        assertThat(row.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reasonKey()).isEqualTo(reason);
            assertThat(refusal.column()).isNotNull();
        });
        assertThat(preview.work()).isEmpty();
    }

    @Test
    void a_picture_goes_by_its_name_and_one_that_is_not_here_is_refused() {
        CourseEntry course = added("Mit Bild");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 7};
        String name = ((Pictures.Outcome.Stored) pictures.upload(png)).name();

        var preview = preview("Kursnummer;Bild\n" + course.number() + ";" + name + "\n");
        assertThat(preview.rows().getFirst().differences())
                .extracting(one -> one.before() + " → " + one.after())
                .containsExactly(" → " + name);
        apply(preview);
        assertThat(stored(course.number()).data().picture()).isEqualTo(name);

        CourseFilter filter = new CourseFilter(course.number().value(), Set.of(), Set.of(), Set.of());
        assertThat(preview("Katalog.xlsx", workbook.content(filter, Locale.GERMAN))
                        .work())
                .isEmpty();
        apply(preview("Kursnummer;Titel\n" + course.number() + ";Ohne Spalte\n"));
        assertThat(stored(course.number()).data().picture()).isEqualTo(name);
        apply(preview("Kursnummer;Bild\n" + course.number() + ";\n"));
        assertThat(stored(course.number()).data().picture()).isNull();
    }

    @Test
    void a_number_that_is_none_and_one_that_stands_twice_are_refused() {
        CourseEntry course = added("Einmal");
        var preview = preview(
                "Kursnummer;Titel\n2004-09-01;Ein Datum\n" + course.number() + ";Eins\n" + course.number() + ";Zwei\n");
        assertThat(preview.rows())
                .extracting(RowVerdict::change)
                .containsExactly(Change.REFUSED, Change.CHANGED, Change.REFUSED);
        assertThat(preview.rows().getLast().refusals().getFirst().values()).containsExactly("3");
    }

    @Test
    void a_course_changed_since_the_preview_is_told_and_nothing_is_imported() {
        CourseEntry one = added("Eins");
        CourseEntry two = added("Zwei");
        var preview = preview("Kursnummer;Titel\n" + one.number() + ";Eins neu\n" + two.number() + ";Zwei neu\n");
        editing.change(two.number(), two.version(), CourseFixture.titled("Jemand war schneller"));
        assertThat(apply(preview)).isEqualTo(new Outcome.ChangedMeanwhile(List.of(two.number() + " Zwei neu")));
        assertThat(stored(one.number()).data().title()).isEqualTo("Eins");
    }

    @Test
    void progress_is_told_row_by_row() {
        CourseEntry one = added("Eins");
        CourseEntry two = added("Zwei");
        List<Integer> told = new ArrayList<>();
        imports.apply(
                preview("Kursnummer;Titel\n" + one.number() + ";Eins neu\n" + two.number() + ";Zwei neu\n"), told::add);
        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void a_file_without_numbers_says_what_it_lacks() {
        TextTable table =
                TextTables.read("liste.csv", "Titel;Preis\nA;1\n".getBytes(StandardCharsets.UTF_8), _ -> true);
        assertThat(imports.preview(table, Locale.GERMAN))
                .isEqualTo(new Reading.Missing<>(List.<ImportColumn>of(CourseColumn.NUMBER)));
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_imports_nothing() {
        assertThatThrownBy(() -> preview("Kursnummer;Titel\n1.9.04;Neu\n")).isInstanceOf(AccessDeniedException.class);
    }
}
