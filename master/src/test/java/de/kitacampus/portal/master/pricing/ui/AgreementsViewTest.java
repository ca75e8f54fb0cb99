package de.kitacampus.portal.master.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.pricing.Agreements;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring, messages and roles; the rules are tested without a view. */
@SpringBootTest
@WithMockUser(
        username = "anna",
        roles = {"SALES", "AUDITOR"})
class AgreementsViewTest extends SpringBrowserlessTest {

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    Agreements agreements;

    @Autowired
    CurrentAccount current;

    private CustomerNumber open() {
        CustomerNumber number = current.asSystem(() ->
                carriers.add(new CarrierData("Träger", "", "", "", "", "")).number());
        navigate("prices/" + number, AgreementsView.class);
        return number;
    }

    private void save() {
        test($(Button.class).id("agreement-save")).click();
    }

    @Test
    void a_percentage_and_a_tier_are_agreed() {
        CustomerNumber number = open();
        test($(Button.class).id("agreement-add")).click();
        $(TextField.class).id("agreement-percent").setValue("7,5");
        test($(Button.class).id("agreement-tier-add")).click();
        $(IntegerField.class).id("agreement-tier-0-from").setValue(10);
        $(TextField.class).id("agreement-tier-0-percent").setValue("5");
        save();
        var terms = agreements.of(number).list().getFirst().terms();
        assertThat(terms.percentOff()).isEqualByComparingTo("7.5");
        assertThat(terms.tiers()).hasSize(1);
    }

    @Test
    void the_preview_shows_the_last_twelve_months() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        open();
        test($(Button.class).id("agreement-add")).click();
        test($(Button.class).id("agreement-preview-show")).click();
        assertThat($(PreviewPanel.class).single().getElement().getTextRecursively())
                .contains("0,00");
    }

    @Test
    void what_is_no_percentage_is_refused_beside_the_field_in_both_languages() {
        assertThat(messageFor(Locale.GERMAN)).startsWith("Bitte");
        assertThat(messageFor(Locale.ENGLISH)).startsWith("Please");
    }

    private String messageFor(Locale language) {
        UI.getCurrent().setLocale(language);
        CustomerNumber number = open();
        test($(Button.class).id("agreement-add")).click();
        TextField field = $(TextField.class).id("agreement-percent");
        field.setValue("101");
        save();
        assertThat(field.isInvalid()).isTrue();
        assertThat(agreements.of(number).list()).isEmpty();
        $(com.vaadin.flow.component.dialog.Dialog.class).single().close();
        return field.getErrorMessage();
    }

    @Test
    void a_day_in_the_past_is_refused_beside_the_day() {
        open();
        test($(Button.class).id("agreement-add")).click();
        DatePicker from = $(DatePicker.class).id("agreement-from");
        from.setValue(from.getValue().minusMonths(3));
        save();
        assertThat(from.isInvalid()).isTrue();
        assertThat(from.getErrorMessage()).isNotBlank();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_agrees_nothing() {
        open();
        assertThat($(Button.class).withId("agreement-add").exists()).isFalse();
    }
}
