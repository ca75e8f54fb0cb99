package de.kitacampus.portal.master.portals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class PortalsViewTest extends SpringBrowserlessTest {

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    CurrentAccount current;

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
