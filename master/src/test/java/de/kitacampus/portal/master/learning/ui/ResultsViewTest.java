package de.kitacampus.portal.master.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.EmptyState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(roles = "AUDITOR")
class ResultsViewTest extends SpringBrowserlessTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    JdbcClient database;

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void one_passed_and_one_started() {
        registration("PASSED", 1);
        registration("STARTED", 2);
    }

    private void registration(String state, long change) {
        database.sql("""
                        insert into learning_registration (id, portal, booking, user_id, course, package_id, package_version, state,
                            total_seconds, started_at, updated_at, change_number)
                        values (:id, :portal, :booking, :user, '1.9.04', :package, 1, :state, 65, :at, :at, :change)
                        """)
                .param("id", UUID.randomUUID())
                .param("portal", user)
                .param("booking", UUID.randomUUID())
                .param("user", user)
                .param("package", UUID.randomUUID())
                .param("state", state)
                .param("at", MORNING.atOffset(ZoneOffset.UTC))
                .param("change", change)
                .update();
    }

    private void open(Locale language) {
        UI.getCurrent().setLocale(language);
        navigate(ResultsView.class);
        $(TextField.class).id("results-search").setValue(user.toString());
    }

    private int rows() {
        return test($(Grid.class).id("results-grid")).size();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void results_are_found_by_user_and_narrowed_by_state() {
        open(Locale.GERMAN);
        assertThat(rows()).isEqualTo(2);

        ComboBox state = $(ComboBox.class).id("results-state");
        state.setValue(state.getListDataView()
                .getItems()
                .filter(one -> one.toString().equals("PASSED"))
                .findFirst()
                .orElseThrow());
        assertThat(rows()).isEqualTo(1);

        test($(Button.class).id("results-reset")).click();
        assertThat($(TextField.class).id("results-search").getValue()).isEmpty();
    }

    @Test
    void nothing_found_is_said_in_both_languages() {
        open(Locale.GERMAN);
        $(TextField.class).id("results-search").setValue("gibt es nicht");
        String german = $(EmptyState.class).single().getElement().getTextRecursively();
        open(Locale.ENGLISH);
        $(TextField.class).id("results-search").setValue("gibt es nicht");
        String english = $(EmptyState.class).single().getElement().getTextRecursively();

        assertThat(german).isNotBlank();
        assertThat(english).isNotBlank().isNotEqualTo(german);
    }

    @Test
    void the_list_shows_a_user_id_and_no_more_of_a_person() {
        open(Locale.GERMAN);

        assertThat(test($(Grid.class).id("results-grid")).getCellText(0, 1))
                .isEqualTo(user.toString().substring(0, 8));
    }
}
