package de.kitacampus.portal.slave.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.shell.Appearance;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Only the wiring and the words. */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class SettingsViewsTest extends SpringBrowserlessTest {

    @Autowired
    Appearance house;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void german() {
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void an_unreadable_colour_gets_a_neighbour_that_can_be_saved() {
        navigate(HouseView.class);
        test($(TextField.class).id("settings-accent")).setValue("#ffcc00");
        assertThat($(Span.class).id("settings-accent-verdict").getText()).contains("Kontrast nur 1,5 : 1");
        test($(Button.class).id("settings-save")).click();
        assertThat($(TextField.class).id("settings-accent").isInvalid()).isTrue();
        assertThat(house.accent()).isEmpty();
        test($(Button.class).id("settings-accent-neighbour")).click();
        test($(Button.class).id("settings-save")).click();
        assertThat($(TextField.class).id("settings-accent").isInvalid()).isFalse();
        assertThat(house.accent()).isPresent();
    }

    @Test
    void a_page_is_written_with_its_preview_and_read_by_everybody() {
        navigate(PagesView.class);
        test($(TextArea.class).id("settings-imprint-german")).setValue("# Anbieter\nKita <b>gGmbH</b>");
        assertThat($(Div.class).id("settings-imprint-preview").getElement().getTextRecursively())
                .contains("Anbieter", "<b>gGmbH</b>");
        test($(Button.class).id("settings-save")).click();
        navigate(ImprintView.class);
        assertThat($(H2.class).first().getText()).isEqualTo("Anbieter");
    }

    @Test
    void a_time_that_is_too_short_is_told_beside_its_field() {
        navigate(RetentionView.class);
        IntegerField days = $(IntegerField.class).id("settings-days-sync-retention");
        test(days).setValue(10);
        test($(Button.class).id("settings-save")).click();
        assertThat(days.isInvalid()).isTrue();
        assertThat(days.getErrorMessage()).contains("35");
    }

    @Test
    void the_history_begins_empty() {
        navigate(SettingsHistoryView.class);
        assertThat($(H2.class).first().getText()).isEqualTo("Noch keine Änderungen");
    }

    @Test
    @WithAnonymousUser
    void public_pages_need_no_account() {
        accounts.create("chefin", accounts.generatePassword(), Set.of(PortalRole.CARRIER_ADMIN));
        assertThat(navigate(ImprintView.class).getPageTitle()).isEqualTo("Impressum");
        assertThat(navigate(PrivacyNoticeView.class).getPageTitle()).isEqualTo("Datenschutz");
    }

    @ParameterizedTest
    @WithMockUser(roles = {PortalRole.HEAD, PortalRole.MEMBER})
    @ValueSource(classes = {HouseView.class, PagesView.class, RetentionView.class, SettingsHistoryView.class})
    void nobody_else_opens_the_settings(Class<? extends Component> view) {
        assertThatThrownBy(() -> navigate(view)).isInstanceOf(IllegalArgumentException.class);
    }
}
