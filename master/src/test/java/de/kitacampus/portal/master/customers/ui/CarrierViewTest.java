package de.kitacampus.portal.master.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.customers.Contact;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles of the page of one carrier. */
@SpringBootTest
@WithMockUser(
        username = "anna",
        roles = {"SALES", "AUDITOR"})
class CarrierViewTest extends SpringBrowserlessTest {

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    CurrentAccount current;

    private CustomerNumber open() {
        CustomerNumber number =
                current.asSystem(() -> carriers.add(new CarrierData("Träger", "Weg 1", "48143", "Münster", "", ""))
                        .number());
        show(number);
        return number;
    }

    private void show(CustomerNumber number) {
        navigate("carriers/" + number, CarrierView.class);
    }

    @Test
    void a_leitweg_id_is_checked_beside_its_field() {
        CustomerNumber number = open();
        test($(Button.class).id("billing-edit")).click();
        TextField field = $(TextField.class).id("billing-leitweg-id");
        field.setValue("04011000-1234512345-07");
        test($(Button.class).id("billing-save")).click();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isNotBlank();
        field.setValue("04011000-1234512345-06");
        test($(Button.class).id("billing-save")).click();
        assertThat(carriers.billing(number).orElseThrow().leitwegId()).isNotNull();
    }

    @Test
    void a_contact_is_added() {
        CustomerNumber number = open();
        test($(Button.class).id("contacts-edit")).click();
        test($(Button.class).id("contacts-add")).click();
        $(TextField.class).id("contact-label-0").setValue("Buchhaltung");
        test($(Button.class).id("contacts-save")).click();
        assertThat(current.asSystem(() -> carriers.contacts(number)))
                .containsExactly(new Contact(Contact.Purpose.MANAGEMENT, "Buchhaltung", "", ""));
    }

    @Test
    void the_second_editor_is_told_and_what_she_typed_stays() {
        CustomerNumber number = open();
        test($(Button.class).id("contacts-edit")).click();
        current.asSystem(() -> carriers.changeContacts(
                number, 0, List.of(new Contact(Contact.Purpose.TRAINING, "Fortbildung", "", ""))));
        test($(Button.class).id("contacts-save")).click();
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat(current.asSystem(() -> carriers.contacts(number))).hasSize(1);
    }

    @Test
    @WithMockUser(roles = {"ACCOUNTING", "AUDITOR"})
    void accounting_changes_how_a_carrier_is_billed_and_nothing_else() {
        open();
        assertThat($(Button.class).withId("billing-edit").exists()).isTrue();
        assertThat($(Button.class).withId("carrier-edit").exists()).isFalse();
    }
}
