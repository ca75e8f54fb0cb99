package de.kitacampus.portal.master.security.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.security.AccountOutcome;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.BackOfficeRole;
import de.kitacampus.portal.master.security.PasswordRule;

/** Adds an account with a password that its holder should change. */
class AddAccountDialog extends Dialog {

    private static final int MAX_NAME = 100;
    private static final String USER_NAME_SYNTAX = "[A-Za-z0-9][A-Za-z0-9._-]{1,62}";

    private final transient BackOfficeAccounts accounts;
    private final transient Runnable added;
    private final TextField userName = new TextField(getTranslation("security.accounts.user-name"));
    private final TextField displayName = new TextField(getTranslation("security.accounts.name"));
    private final RoleSelect role = new RoleSelect("add-account-role", BackOfficeRole.AUDITOR);
    private final PasswordField password = new PasswordField(getTranslation("security.accounts.password"));

    AddAccountDialog(BackOfficeAccounts accounts, Runnable added) {
        this.accounts = accounts;
        this.added = added;
        setHeaderTitle(getTranslation("security.accounts.add"));
        setWidth("min(95vw, 30rem)");
        userName.setId("add-account-user-name");
        displayName.setId("add-account-name");
        displayName.setMaxLength(MAX_NAME);
        password.setId("add-account-password");
        password.setHelperText(getTranslation("security.password.rule", PasswordRule.MIN_LENGTH));
        add(new FormLayout(userName, displayName, role, password));
        getFooter().add(new Button(getTranslation("security.cancel"), _ -> close()), saveButton());
    }

    private Button saveButton() {
        Button save = new Button(getTranslation("security.accounts.save"), _ -> save());
        save.setId("add-account-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return save;
    }

    private void save() {
        userName.setInvalid(false);
        displayName.setInvalid(false);
        password.setInvalid(false);
        if (!userName.getValue().strip().matches(USER_NAME_SYNTAX)) {
            refuse(userName, "security.accounts.user-name.syntax");
        } else if (displayName.getValue().isBlank()) {
            refuse(displayName, "security.accounts.name.missing");
        } else {
            tell(accounts.add(userName.getValue(), displayName.getValue(), role.getValue(), password.getValue()));
        }
    }

    private void tell(AccountOutcome outcome) {
        switch (outcome) {
            case AccountOutcome.Done() -> {
                Notices.success(getTranslation("security.accounts.added", userName.getValue()));
                added.run();
                close();
            }
            case AccountOutcome.UserNameTaken() -> refuse(userName, "security.accounts.user-name.taken");
            case AccountOutcome.PasswordTooWeak() -> refuse(password, "security.password.weak");
            case AccountOutcome.PasswordWrong(),
                    AccountOutcome.LastAdministrator(),
                    AccountOutcome.OwnAccount(),
                    AccountOutcome.AccountUnknown() -> throw new IllegalStateException("not an outcome of adding");
        }
    }

    private void refuse(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key, PasswordRule.MIN_LENGTH));
        field.setInvalid(true);
    }
}
