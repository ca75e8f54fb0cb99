package de.kitacampus.portal.master.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.master.security.BackOfficeAccount;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired
    BackOfficeAccounts accounts;

    @Test
    void an_account_is_added_with_its_name_in_small_letters() {
        navigate(AccountsView.class);
        test($(Button.class).id("accounts-add")).click();
        $(TextField.class).id("add-account-user-name").setValue("Berta.Neu");
        $(TextField.class).id("add-account-name").setValue("Berta Neu");
        $(PasswordField.class).id("add-account-password").setValue("ein guter langer Satz");
        test($(Button.class).id("add-account-save")).click();
        assertThat(accounts.all()).extracting(BackOfficeAccount::userName).contains("berta.neu");
    }

    @Test
    void a_short_password_is_refused_beside_the_field() {
        navigate(AccountsView.class);
        test($(Button.class).id("accounts-add")).click();
        $(TextField.class).id("add-account-user-name").setValue("carla");
        $(TextField.class).id("add-account-name").setValue("Carla");
        $(PasswordField.class).id("add-account-password").setValue("zu kurz");
        test($(Button.class).id("add-account-save")).click();
        assertThat($(PasswordField.class).id("add-account-password").isInvalid())
                .isTrue();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_the_accounts_and_no_button_to_add() {
        navigate(AccountsView.class);
        assertThat($(Button.class).withId("accounts-add").exists()).isFalse();
    }
}
