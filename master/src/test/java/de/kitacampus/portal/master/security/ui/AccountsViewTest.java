package de.kitacampus.portal.master.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.master.security.AccountOutcome;
import de.kitacampus.portal.master.security.BackOfficeAccount;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.BackOfficeRole;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class AccountsViewTest extends SpringBrowserlessTest {

    private static final int ACTIONS = 5;

    @Autowired
    BackOfficeAccounts accounts;

    @Autowired
    CurrentAccount current;

    @Autowired
    UserDetailsService users;

    @Autowired
    PasswordEncoder encoder;

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

    private BackOfficeAccount added(BackOfficeRole role) {
        String name = "konto-" + UUID.randomUUID();
        current.asSystem(() -> accounts.add(name, "Konto", role, "ein guter langer Satz"));
        return named(name);
    }

    private BackOfficeAccount named(String name) {
        return accounts.all().stream()
                .filter(account -> account.userName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Component actions(String userName) {
        var grid = test((Grid<BackOfficeAccount>) $(Grid.class).id("accounts-grid"));
        int row = IntStream.range(0, grid.size())
                .filter(index -> grid.getRow(index).userName().equals(userName))
                .findFirst()
                .orElseThrow();
        return grid.getCellComponent(row, ACTIONS);
    }

    private Button button(BackOfficeAccount account, String id) {
        return (Button) actions(account.userName())
                .getChildren()
                .filter(child -> child.getId().equals(Optional.of(id + account.userName())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_account_is_locked_after_a_confirmation_and_unlocked() {
        BackOfficeAccount account = added(BackOfficeRole.AUDITOR);
        navigate(AccountsView.class);
        test(button(account, "accounts-lock-")).click();
        assertThat(named(account.userName()).locked()).isFalse();

        test($(ConfirmDialog.class).single()).confirm();
        assertThat(named(account.userName()).locked()).isTrue();

        test(button(account, "accounts-lock-")).click();
        assertThat(named(account.userName()).locked()).isFalse();
    }

    @Test
    void a_forgotten_password_is_replaced_and_a_weak_one_refused_beside_the_field() {
        BackOfficeAccount account = added(BackOfficeRole.AUDITOR);
        navigate(AccountsView.class);
        test(button(account, "accounts-password-")).click();
        PasswordField password = $(PasswordField.class).id("set-password");
        test($(Button.class).id("set-password-save")).click();
        assertThat(password.isInvalid()).isTrue();

        password.setValue("ein anderer langer Satz");
        test($(Button.class).id("set-password-save")).click();
        assertThat(users.loadUserByUsername(account.userName()).getPassword())
                .satisfies(hash -> assertThat(encoder.matches("ein anderer langer Satz", hash))
                        .isTrue());
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_role_is_changed_in_a_dialog_that_says_what_it_may_do() {
        BackOfficeAccount account = added(BackOfficeRole.AUDITOR);
        navigate(AccountsView.class);
        test(button(account, "accounts-role-")).click();
        Select<BackOfficeRole> role = (Select<BackOfficeRole>) $(Select.class).id("change-role");
        role.setValue(BackOfficeRole.ACCOUNTING);
        assertThat(role.getHelperText()).isEqualTo(role.getTranslation("security.role.help.accounting"));
        test($(Button.class).id("change-role-save")).click();
        assertThat(named(account.userName()).role()).isEqualTo(BackOfficeRole.ACCOUNTING);
    }

    @Test
    void nobody_locks_herself_out() {
        current.asSystem(() -> accounts.add("anna", "Anna", BackOfficeRole.ADMIN, "ein guter langer Satz"));
        navigate(AccountsView.class);

        assertThat(actions("anna")).isInstanceOf(Span.class);
        assertThat(accounts.lock(named("anna").id())).isInstanceOf(AccountOutcome.OwnAccount.class);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_the_accounts_and_no_button_to_add() {
        navigate(AccountsView.class);
        assertThat($(Button.class).withId("accounts-add").exists()).isFalse();
    }
}
