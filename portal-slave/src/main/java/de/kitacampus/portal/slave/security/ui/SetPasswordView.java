package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.PasswordLinks;
import de.kitacampus.portal.slave.security.PasswordLinks.UseOutcome;
import de.kitacampus.portal.slave.security.PasswordRules;
import de.kitacampus.portal.slave.shell.LanguageSwitch;
import java.util.List;

/** Whoever comes with a good link sets a password here. Opening the page uses nothing up, as mail scanners open it too. */
@Route(value = "set-password/:token", autoLayout = false)
@AnonymousAllowed
public class SetPasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PasswordLinks links;
    private final Div card = new Div();
    private final PasswordField fresh = new PasswordField(getTranslation("security.password.new"));
    private final PasswordField again = new PasswordField(getTranslation("security.password.again"));
    private String token = "";

    public SetPasswordView(PasswordLinks links) {
        this.links = links;
        addClassName("login-page");
        card.addClassNames("login-card", "link-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        links.check(token).ifPresentOrElse(this::ask, this::expired);
    }

    private void ask(AccountSummary account) {
        TextField userName = new TextField(getTranslation("security.userName"));
        userName.setValue(account.userName());
        userName.setReadOnly(true);
        userName.setWidthFull();
        userName.setAutocomplete(Autocomplete.USERNAME);
        fresh.setId("set-password-new");
        fresh.setHelperText(getTranslation("security.password.help", PasswordRules.MIN_LENGTH));
        again.setId("set-password-again");
        List.of(fresh, again).forEach(field -> {
            field.setWidthFull();
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        });
        Button save = new Button(getTranslation("security.set.save"), click -> save());
        save.setId("set-password-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setWidthFull();
        card.removeAll();
        card.add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("security.set.help")),
                userName,
                fresh,
                again,
                save,
                new LanguageSwitch());
    }

    private void save() {
        List.of(fresh, again).forEach(field -> field.setInvalid(false));
        if (!fresh.getValue().equals(again.getValue())) {
            refuse(again, getTranslation("security.password.different"));
            return;
        }
        switch (links.use(token, fresh.getValue())) {
            case UseOutcome.PasswordSet set -> done(set.userName());
            case UseOutcome.Expired expired -> expired();
            case UseOutcome.Weak weak -> refuse(fresh, getTranslation(weak.why().messageKey()));
        }
    }

    private void done(String userName) {
        Paragraph words = new Paragraph(getTranslation("security.set.done", userName));
        words.setId("set-password-done");
        words.getElement().setAttribute("role", "status");
        card.removeAll();
        card.add(new H1(getTranslation("security.set.done.title")), words, toSignIn());
    }

    private void expired() {
        Paragraph words = new Paragraph(getTranslation("security.set.expired"));
        words.setId("set-password-expired");
        card.removeAll();
        card.add(
                new H1(getTranslation("security.set.expired.title")),
                words,
                new Anchor("forgot-password", getTranslation("security.login.forgot")),
                toSignIn(),
                new LanguageSwitch());
    }

    private Anchor toSignIn() {
        Anchor link = new Anchor("login", getTranslation("security.set.signIn"));
        link.addClassName("kit-button-link");
        link.setId("set-password-sign-in");
        return link;
    }

    private static void refuse(PasswordField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.set.title");
    }
}
