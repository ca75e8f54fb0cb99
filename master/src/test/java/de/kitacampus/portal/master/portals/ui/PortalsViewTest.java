package de.kitacampus.portal.master.portals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.portals.AddPortalOutcome;
import de.kitacampus.portal.master.portals.PortalAdministration;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class PortalsViewTest extends SpringBrowserlessTest {

    private static final int ACTIONS = 5;

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    PortalAdministration portals;

    @Autowired
    Portals registered;

    @Autowired
    CurrentAccount current;

    private String added(boolean enrolled) {
        String name = "Portal " + UUID.randomUUID();
        current.asSystem(() -> {
            var carrier = carriers.add(new CarrierData("Träger", "", "", "", "", ""));
            var enrolment = ((AddPortalOutcome.Added) portals.add(name, carrier.number())).enrolment();
            return enrolled
                    ? registered.enrol(new EnrolmentRequest(
                            enrolment.text().code(),
                            "http://localhost:8091",
                            SigningKey.generate().publicJwk(),
                            "1.0",
                            Instant.EPOCH))
                    : enrolment;
        });
        return name;
    }

    private MenuBar actionsOf(String portal) {
        navigate(PortalsView.class);
        $(TextField.class).id("portals-search").setValue(portal);
        assertThat(test($(Grid.class).id("portals-grid")).size()).isEqualTo(1);
        return (MenuBar) test($(Grid.class).id("portals-grid")).getCellComponent(0, ACTIONS);
    }

    @Test
    void a_new_enrolment_text_is_made_after_a_confirmation() {
        MenuBar actions = actionsOf(added(false));
        new MenuBarTester<>(actions).clickItem(0, 0);
        assertThat($(TextArea.class).withId("enrolment-text").exists()).isFalse();

        test($(ConfirmDialog.class).single()).confirm();

        assertThat(EnrolmentText.parse($(TextArea.class).id("enrolment-text").getValue()))
                .isPresent();
    }

    @Test
    void a_portal_is_suspended_after_a_confirmation_and_resumed() {
        String name = added(true);
        new MenuBarTester<>(actionsOf(name)).clickItem(0, 1);
        assertThat(state(name)).isEqualTo(PortalState.ACTIVE);

        test($(ConfirmDialog.class).single()).confirm();
        assertThat(state(name)).isEqualTo(PortalState.SUSPENDED);

        new MenuBarTester<>(actionsOf(name)).clickItem(0, 1);
        assertThat(state(name)).isEqualTo(PortalState.ACTIVE);
    }

    private PortalState state(String name) {
        return registered.all().stream()
                .filter(portal -> portal.name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void a_name_that_is_taken_is_refused_beside_the_field_in_both_languages() {
        String taken = added(false);
        assertThat(messageForName(Locale.GERMAN, taken)).contains("gibt es schon");
        assertThat(messageForName(Locale.ENGLISH, taken)).contains("exists already");
        assertThat(messageForName(Locale.GERMAN, " ")).contains("Bitte geben Sie einen Namen ein");
        assertThat(messageForName(Locale.ENGLISH, " ")).contains("Please enter a name");
    }

    @SuppressWarnings("unchecked")
    private String messageForName(Locale language, String name) {
        UI.getCurrent().setLocale(language);
        navigate(PortalsView.class);
        test($(Button.class).id("portals-add")).click();
        ComboBox<Carrier> carrier = $(ComboBox.class).id("add-portal-carrier");
        carrier.setValue(carrier.getListDataView().getItem(0));
        TextField field = $(TextField.class).id("add-portal-name");
        field.setValue(name);
        test($(Button.class).id("add-portal-save")).click();
        assertThat(field.isInvalid()).isTrue();
        $(Dialog.class).single().close();
        return field.getErrorMessage();
    }

    @Test
    void a_search_without_a_hit_says_so() {
        navigate(PortalsView.class);
        $(TextField.class).id("portals-search").setValue("gibt es nicht");
        assertThat($(EmptyState.class).single().isVisible()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_portal_is_added_for_a_carrier_and_its_enrolment_text_is_shown() {
        Carrier carrier = current.asSystem(() -> {
            var added = carriers.add(new CarrierData("Träger " + UUID.randomUUID(), "", "", "", "", ""));
            return new Carrier(added.number(), added.data().name());
        });
        navigate(PortalsView.class);
        test($(Button.class).id("portals-add")).click();
        ((ComboBox<Carrier>) $(ComboBox.class).id("add-portal-carrier")).setValue(carrier);
        $(TextField.class).id("add-portal-name").setValue("Portal " + UUID.randomUUID());
        test($(Button.class).id("add-portal-save")).click();
        assertThat(EnrolmentText.parse($(TextArea.class).id("enrolment-text").getValue()))
                .isPresent();
    }

    @Test
    void a_portal_without_a_carrier_is_refused_beside_the_field() {
        navigate(PortalsView.class);
        test($(Button.class).id("portals-add")).click();
        test($(Button.class).id("add-portal-save")).click();
        assertThat($(ComboBox.class).id("add-portal-carrier").isInvalid()).isTrue();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_the_portals_and_no_button_to_add() {
        navigate(PortalsView.class);
        assertThat($(TextField.class).id("portals-search").isVisible()).isTrue();
        assertThat($(Button.class).withId("portals-add").exists()).isFalse();
    }
}
