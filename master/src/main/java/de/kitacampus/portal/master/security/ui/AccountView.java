package de.kitacampus.portal.master.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.security.AccountOutcome;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.PasswordRule;
import jakarta.annotation.security.PermitAll;

/** One's own account: the password. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private final transient BackOfficeAccounts accounts;
    private final PasswordField present = new PasswordField(getTranslation("security.account.present"));
    private final PasswordField next = new PasswordField(getTranslation("security.account.next"));
    private final PasswordField repeated = new PasswordField(getTranslation("security.account.repeated"));

    AccountView(BackOfficeAccounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        addClassName("kit-page");
        present.setId("account-present");
        next.setId("account-next");
        next.setHelperText(getTranslation("security.password.rule", PasswordRule.MIN_LENGTH));
        repeated.setId("account-repeated");
        Button save = new Button(getTranslation("security.account.save"), _ -> save());
        save.setId("account-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(present, next, repeated, save);
        form.addClassName("narrow-form");
        add(
                new PageHeader(getTranslation("security.account"))
                        .withHelp(getTranslation("security.account.help", current.name())),
                form);
    }

    private void save() {
        clear(present);
        clear(next);
        clear(repeated);
        if (!next.getValue().equals(repeated.getValue())) {
            refuse(repeated, "security.account.different");
            return;
        }
        switch (accounts.changeOwnPassword(present.getValue(), next.getValue())) {
            case AccountOutcome.Done() -> getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
            case AccountOutcome.PasswordWrong() -> refuse(present, "security.account.wrong");
            case AccountOutcome.PasswordTooWeak() -> refuse(next, "security.password.weak");
            case AccountOutcome.AccountUnknown(),
                    AccountOutcome.UserNameTaken(),
                    AccountOutcome.LastAdministrator(),
                    AccountOutcome.OwnAccount() -> throw new IllegalStateException("the own account cannot be changed");
        }
    }

    private static void clear(PasswordField field) {
        field.setInvalid(false);
    }

    private void refuse(PasswordField field, String key) {
        field.setErrorMessage(getTranslation(key, PasswordRule.MIN_LENGTH));
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.account");
    }
}
