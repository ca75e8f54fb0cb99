package de.kitacampus.portal.master;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles of the views; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class BackOfficeViewsTest extends SpringBrowserlessTest {

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    CurrentAccount current;

    @Test
    void the_menu_speaks_the_readers_language() {
        navigate("", Component.class);
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .isNotEmpty()
                .noneMatch(label -> label.startsWith("!{"));
    }

    @Test
    void a_portal_is_added_for_a_carrier_and_its_enrolment_text_is_shown() {
        Carrier carrier = current.asSystem(() -> {
            var added = carriers.add(new CarrierData("Träger " + UUID.randomUUID(), "", "", "", "", ""));
            return new Carrier(added.number(), added.data().name());
        });
        navigate("portals", Component.class);
        test($(Button.class).id("portals-add")).click();
        @SuppressWarnings("unchecked")
        ComboBox<Carrier> choice = $(ComboBox.class).id("add-portal-carrier");
        choice.setValue(carrier);
        $(TextField.class).id("add-portal-name").setValue("Portal " + UUID.randomUUID());
        test($(Button.class).id("add-portal-save")).click();
        assertThat(EnrolmentText.parse($(TextArea.class).id("enrolment-text").getValue()))
                .isPresent();
    }

    @Test
    void a_carrier_without_a_name_is_refused_beside_the_field() {
        navigate("carriers", Component.class);
        test($(Button.class).id("carriers-add")).click();
        test($(Button.class).id("carrier-save")).click();
        assertThat($(TextField.class).id("carrier-name").isInvalid()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"carriers, carriers-add", "portals, portals-add", "accounts, accounts-add"})
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_the_lists_and_no_button_to_add(String route, String button) {
        navigate(route, Component.class);
        assertThat($(Button.class).withId(button).exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_the_prices() {
        navigate("prices", Component.class);
        assertThat($(TextField.class).id("prices-course")).isNotNull();
    }
}
