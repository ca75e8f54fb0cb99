package de.kitacampus.portal.master.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.pricing.Discounts;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "AUDITOR")
class PricesViewTest extends SpringBrowserlessTest {

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    Discounts discounts;

    @Autowired
    CurrentAccount current;

    private CustomerNumber carrier() {
        String name = "Träger " + UUID.randomUUID();
        CustomerNumber number = current.asSystem(
                () -> carriers.add(new CarrierData(name, "", "", "", "", "")).number());
        navigate(PricesView.class);
        $(TextField.class).id("prices-carrier").setValue(name);
        return number;
    }

    private TextField openDiscount() {
        test($(Grid.class).id("prices-discounts")).clickRow(0);
        return $(TextField.class).id("discount-percent");
    }

    @Test
    @WithMockUser(roles = "ADMIN")
    void a_discount_is_set_with_a_comma_or_a_point() {
        CustomerNumber number = carrier();
        openDiscount().setValue("7,5");
        test($(Button.class).id("discount-save")).click();
        assertThat(discounts.all().get(number)).isEqualByComparingTo("7.5");

        openDiscount().setValue("12.25");
        test($(Button.class).id("discount-save")).click();
        assertThat(discounts.all().get(number)).isEqualByComparingTo("12.25");
    }

    @Test
    @WithMockUser(roles = "ADMIN")
    void a_discount_that_is_none_is_refused_beside_the_field_in_both_languages() {
        assertThat(messageFor(Locale.GERMAN, "101")).startsWith("Bitte geben Sie eine Zahl von 0 bis 100");
        assertThat(messageFor(Locale.ENGLISH, "-1")).startsWith("Please enter a number from 0 to 100");
        assertThat(messageFor(Locale.ENGLISH, "")).isNotBlank();
    }

    private String messageFor(Locale language, String typed) {
        UI.getCurrent().setLocale(language);
        CustomerNumber number = carrier();
        TextField field = openDiscount();
        field.setValue(typed);
        test($(Button.class).id("discount-save")).click();
        assertThat(field.isInvalid()).isTrue();
        assertThat(discounts.all()).doesNotContainKey(number);
        $(Dialog.class).single().close();
        return field.getErrorMessage();
    }

    @Test
    void an_auditor_opens_no_discount() {
        carrier();
        test($(Grid.class).id("prices-discounts")).clickRow(0);
        assertThat($(Dialog.class).exists()).isFalse();
    }

    @Test
    void an_auditor_sees_the_discounts() {
        navigate(PricesView.class);
        assertThat($(TextField.class).id("prices-carrier").isVisible()).isTrue();
    }
}
