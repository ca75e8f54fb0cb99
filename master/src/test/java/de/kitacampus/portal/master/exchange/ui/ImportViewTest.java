package de.kitacampus.portal.master.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import de.kitacampus.portal.common.table.RowVerdict.Change;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and messages; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(
        username = "anna",
        roles = {"CATALOG", "AUDITOR"})
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    CourseEditing editing;

    @Autowired
    Catalog catalog;

    @Autowired
    CurrentAccount current;

    private CourseEntry added() {
        return current.asSystem(() ->
                ((CourseChange.Changed) editing.add(CourseFixture.anyNumber(), CourseFixture.titled("Vorher"))).now());
    }

    private void upload(String text) {
        navigate(ImportView.class).panel(false).received("liste.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_is_previewed_imported_and_reported() {
        CourseEntry course = added();
        upload("Kursnummer;Titel;Notiz\n" + course.number() + ";Nachher;x\n77.7;;\n");
        assertThat(test($(Grid.class).id("import-refused")).size()).isEqualTo(1);
        assertThat($(Anchor.class).withId("import-report-download").exists()).isTrue();
        Button start = $(Button.class).id("import-start");
        assertThat(start.getText()).isEqualTo("Import 1 row");
        test(start).click();
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            roundTrip();
            return $(Paragraph.class).withId("import-report").exists();
        });
        assertThat($(Paragraph.class).id("import-report").getText()).contains("Changed: 1", "Refused: 1");
        assertThat(catalog.find(course.number()).orElseThrow().title()).isEqualTo("Nachher");
    }

    @Test
    void the_preview_opens_where_there_is_something_to_see() {
        CourseEntry course = added();
        upload("Kursnummer;Titel\n" + course.number() + ";Vorher\n");
        assertThat($(TabSheet.class).id("import-tabs").getSelectedIndex()).isEqualTo(Change.UNCHANGED.ordinal());
        upload("Kursnummer;Titel\n" + CourseFixture.anyNumber() + ";\n" + course.number() + ";Nachher\n");
        assertThat($(TabSheet.class).id("import-tabs").getSelectedIndex()).isEqualTo(Change.REFUSED.ordinal());
    }

    @Test
    void what_is_no_table_or_lacks_a_column_is_said_in_words() {
        upload("%PDF\0\1");
        assertThat($(Paragraph.class).id("import-unreadable").getText()).contains("neither an Excel file");
        navigate(ImportView.class);
        $(TabSheet.class).single().setSelectedIndex(1);
        find(ImportView.class)
                .single()
                .panel(true)
                .received("preise.csv", "Kursnummer;Titel\n1.9.04;Neu\n".getBytes(StandardCharsets.UTF_8));
        assertThat($(Paragraph.class).id("import-unreadable").getText()).contains("Valid from");
    }
}
