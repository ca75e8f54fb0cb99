package de.kitacampus.portal.master.changes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.master.changes.Changes;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.BackOfficeRole;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.testing.AccountingTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@AccountingTest
@WithMockUser(
        username = "kita-campus",
        roles = {"ADMIN", "AUDITOR"})
class ChangesViewTest extends SpringBrowserlessTest {

    @Autowired
    BackOfficeAccounts accounts;

    @Autowired
    Changes changes;

    @BeforeEach
    void changed() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        accounts.add("gerda", "Gerda", BackOfficeRole.SALES, "Sonnenblume-2026");
    }

    @Test
    void the_address_says_what_is_looked_for() {
        UI.getCurrent().navigate("changes", QueryParameters.fromString("q=gerda&kind=role&by=kita"));

        assertThat($(TextField.class).id("changes-search").getValue()).isEqualTo("gerda");
        assertThat($(ComboBox.class).id("changes-kind").getValue()).isEqualTo(ChangeKind.ROLE);
        assertThat($(Span.class).id("changes-count").getText()).isEqualTo("1 Änderung");
        Grid<?> grid = $(Grid.class).id("changes-grid");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("kita-campus");
        assertThat(test(grid).getCellText(0, 4)).isEqualTo("Konto gerda angelegt: Vertrieb");
    }

    @Test
    void nothing_found_says_what_to_do_next() {
        UI.getCurrent().navigate("changes");
        test($(TextField.class).id("changes-search")).setValue("gibt es nicht");

        assertThat($(Span.class).id("changes-count").getText()).isEqualTo("Keine Änderung");
        assertThat($(EmptyState.class).all()).hasSize(1);
        test($(Button.class).id("changes-reset")).click();
        assertThat($(Grid.class).withId("changes-grid").all()).hasSize(1);
    }

    @Test
    void excel_holds_what_is_looked_for() throws Exception {
        ChangesExport export = new ChangesExport(changes, new ChangeText(Locale.GERMAN));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.sheet().write(file, changes.stream(ChangeFilter.ALL.withText("gerda")));

        String text = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                text += new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(text).contains("Konto gerda angelegt: Vertrieb", "Zeitpunkt", "kita-campus");
    }
}
