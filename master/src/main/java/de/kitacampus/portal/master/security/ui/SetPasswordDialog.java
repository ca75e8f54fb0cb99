package de.kitacampus.portal.master.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.security.AccountOutcome;
import de.kitacampus.portal.master.security.BackOfficeAccount;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.PasswordRule;

/** A new password for a colleague who has forgotten hers. */
class SetPasswordDialog extends Dialog {

    private final transient BackOfficeAccounts accounts;
    private final transient BackOfficeAccount account;
    private final PasswordField password = new PasswordField(getTranslation("security.account.next"));

    SetPasswordDialog(BackOfficeAccounts accounts, BackOfficeAccount account) {
        this.accounts = accounts;
        this.account = account;
        setHeaderTitle(getTranslation("security.password.set.title", account.userName()));
        setWidth("min(95vw, 30rem)");
        password.setId("set-password");
        password.setManualValidation(true);
        password.setHelperText(getTranslation("security.password.rule", PasswordRule.MIN_LENGTH));
        Div body =
                new Div(new Paragraph(getTranslation("security.password.set.text", account.displayName())), password);
        body.addClassName("narrow-form");
        add(body);
        Button save = new Button(getTranslation("security.account.save"), _ -> save());
        save.setId("set-password-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("security.cancel"), _ -> close()), save);
    }

    private void save() {
        password.setInvalid(false);
        switch (accounts.setPassword(account.id(), password.getValue())) {
            case AccountOutcome.Done() -> {
                Notices.success(getTranslation("security.password.set.done", account.userName()));
                close();
            }
            case AccountOutcome.PasswordTooWeak() -> {
                password.setErrorMessage(getTranslation("security.password.weak", PasswordRule.MIN_LENGTH));
                password.setInvalid(true);
            }
            case AccountOutcome.AccountUnknown(),
                    AccountOutcome.UserNameTaken(),
                    AccountOutcome.PasswordWrong(),
                    AccountOutcome.LastAdministrator(),
                    AccountOutcome.OwnAccount() -> {
                Notices.error(getTranslation("security.account-unknown"));
                close();
            }
        }
    }
}
