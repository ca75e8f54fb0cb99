package de.kitacampus.portal.master.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.BackOfficeRole;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(username = "pia", roles = "AUDITOR")
class AccountViewTest extends SpringBrowserlessTest {

    private static final String PRESENT = "ein guter langer Satz";

    @Autowired
    BackOfficeAccounts accounts;

    @Autowired
    CurrentAccount current;

    @BeforeEach
    void an_account_of_her_own() {
        current.asSystem(() -> accounts.add("pia", "Pia Prüfer", BackOfficeRole.AUDITOR, PRESENT));
    }

    private String refusal(Locale language, String field, String present, String next, String repeated) {
        UI.getCurrent().setLocale(language);
        navigate(AccountView.class);
        $(PasswordField.class).id("account-present").setValue(present);
        $(PasswordField.class).id("account-next").setValue(next);
        $(PasswordField.class).id("account-repeated").setValue(repeated);
        test($(Button.class).id("account-save")).click();
        PasswordField refused = $(PasswordField.class).id(field);
        assertThat(refused.isInvalid()).isTrue();
        return refused.getErrorMessage();
    }

    @Test
    void every_refusal_stands_beside_its_field_in_both_languages() {
        String good = "noch ein guter Satz";

        assertThat(refusal(Locale.GERMAN, "account-present", "falsch", good, good))
                .isEqualTo("Das bisherige Passwort stimmt nicht.");
        assertThat(refusal(Locale.ENGLISH, "account-present", "wrong", good, good))
                .isEqualTo("The present password is wrong.");
        assertThat(refusal(Locale.GERMAN, "account-repeated", PRESENT, good, good + "!"))
                .contains("verschieden");
        assertThat(refusal(Locale.ENGLISH, "account-repeated", PRESENT, good, good + "!"))
                .contains("differ");
        assertThat(refusal(Locale.GERMAN, "account-next", PRESENT, "kurz", "kurz"))
                .startsWith("Bitte");
        assertThat(refusal(Locale.ENGLISH, "account-next", PRESENT, "short", "short"))
                .startsWith("Please");
    }
}
