package de.kitacampus.portal.slave.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.slave.imports.ImportField;
import de.kitacampus.portal.slave.security.PortalRole;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Only the wiring and the words: the rules are covered by the tests of the import. */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class ImportViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void german() {
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void a_file_that_is_none_is_told_in_words() {
        upload("%PDF\0\1");
        assertThat($(Paragraph.class).id("import-unreadable").getText()).contains("weder eine Excel-Datei");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_column_that_is_not_recognised_can_be_assigned_and_the_preview_follows() {
        upload("Mensch;Vorname\nMeier-Ansicht;Anna\n");
        assertThat($(Button.class).withId("import-start").exists()).isFalse();
        Select<ImportField> unknown = $(Select.class).id("import-column-0");
        assertThat(unknown.getValue()).isNull();
        unknown.setValue(ImportField.LAST_NAME);
        assertThat($(Button.class).id("import-start").getText()).isEqualTo("1 Person importieren");
        assertThat(test($(Grid.class).id("import-new")).size()).isEqualTo(1);
    }

    private void upload(String text) {
        navigate(ImportView.class);
        find(ImportView.class).single().received("liste.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
