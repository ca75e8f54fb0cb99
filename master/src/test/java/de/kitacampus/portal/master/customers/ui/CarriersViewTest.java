package de.kitacampus.portal.master.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class CarriersViewTest extends SpringBrowserlessTest {

    @Autowired
    Customers customers;

    private void openDialog() {
        navigate(CarriersView.class);
        test($(Button.class).id("carriers-add")).click();
    }

    @Test
    void a_carrier_is_added() {
        openDialog();
        $(TextField.class).id("carrier-name").setValue("Eingetippter Träger");
        test($(Button.class).id("carrier-save")).click();
        assertThat(customers.carriers()).extracting(Carrier::name).contains("Eingetippter Träger");
    }

    @Test
    void a_missing_name_and_a_wrong_address_are_refused_beside_their_fields() {
        openDialog();
        $(EmailField.class).id("carrier-email").setValue("keine Adresse");
        test($(Button.class).id("carrier-save")).click();
        assertThat($(TextField.class).id("carrier-name").isInvalid()).isTrue();
        assertThat($(EmailField.class).id("carrier-email").isInvalid()).isTrue();
    }

    @Test
    void what_is_wrong_is_said_in_german_and_in_english() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        openDialog();
        test($(Button.class).id("carrier-save")).click();
        assertThat($(TextField.class).id("carrier-name").getErrorMessage()).startsWith("Bitte");
        $(Dialog.class).single().close();

        UI.getCurrent().setLocale(Locale.ENGLISH);
        openDialog();
        test($(Button.class).id("carrier-save")).click();
        assertThat($(TextField.class).id("carrier-name").getErrorMessage()).startsWith("Please");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_click_on_a_carrier_opens_it_for_a_change_and_its_number_stays() {
        openDialog();
        String name = "Träger " + UUID.randomUUID();
        $(TextField.class).id("carrier-name").setValue(name);
        test($(Button.class).id("carrier-save")).click();
        $(TextField.class).id("carriers-search").setValue(name);
        var number = customers.carriers().stream()
                .filter(carrier -> carrier.name().equals(name))
                .findFirst()
                .orElseThrow()
                .number();

        test($(Grid.class).single()).clickRow(0);
        test($(Button.class).id("carrier-edit")).click();
        $(TextField.class).id("carrier-name").setValue(name + " neu");
        test($(Button.class).id("carrier-save")).click();

        assertThat(customers.find(number).orElseThrow().name()).isEqualTo(name + " neu");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_the_carriers_and_no_button_to_add() {
        navigate(CarriersView.class);
        assertThat($(TextField.class).id("carriers-search").isVisible()).isTrue();
        assertThat($(Button.class).withId("carriers-add").exists()).isFalse();
    }
}
