package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.Accounts.PasswordOutcome;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.security.PasswordRules;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Everybody changes the own password here. */
@Route("password")
@PermitAll
public class PasswordView extends Div implements HasDynamicTitle {

    private final PasswordField old = field("password-old", "security.password.old");
    private final PasswordField fresh = field("password-new", "security.password.new");
    private final PasswordField again = field("password-again", "security.password.again");
    private final transient Accounts accounts;
    private final transient CurrentAccount current;

    public PasswordView(Accounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
        addClassName("kit-page");
        fresh.setHelperText(getTranslation("security.password.help", PasswordRules.MIN_LENGTH));
        Button save = new Button(getTranslation("security.password.save"), click -> save());
        save.setId("password-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout form = new FormLayout(old, fresh, again, save);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        form.setMaxWidth("26rem");
        add(new PageHeader(getPageTitle()), form);
    }

    private PasswordField field(String id, String label) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.setId(id);
        return field;
    }

    private void save() {
        List.of(old, fresh, again).forEach(field -> field.setInvalid(false));
        if (!fresh.getValue().equals(again.getValue())) {
            refuse(again, getTranslation("security.password.different"));
            return;
        }
        current.id().ifPresent(account -> {
            switch (accounts.changePassword(account, old.getValue(), fresh.getValue())) {
                case PasswordOutcome.Changed changed -> done();
                case PasswordOutcome.OldPasswordWrong wrong ->
                    refuse(old, getTranslation("security.password.old.wrong"));
                case PasswordOutcome.TooOften often ->
                    refuse(old, getTranslation("security.code.wait", Waiting.minutes(often.waiting())));
                case PasswordOutcome.PasswordWeak weak -> refuse(fresh, getTranslation(weak.messageKey()));
            }
        });
    }

    private void done() {
        List.of(old, fresh, again).forEach(PasswordField::clear);
        Notices.success(getTranslation("security.password.changed"));
    }

    private static void refuse(PasswordField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.password.title");
    }
}
