package de.kitacampus.portal.slave.invitations.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.kitacampus.portal.slave.invitations.LostPasswords;
import de.kitacampus.portal.slave.shell.LanguageSwitch;

/** Asks who forgot the password; the answer is the same for everybody. */
@Route(value = "forgot-password", autoLayout = false)
@AnonymousAllowed
class ForgotPasswordView extends Div implements HasDynamicTitle {

    private final transient LostPasswords lost;
    private final TextField typed = new TextField(getTranslation("invitations.forgot.typed"));
    private final Div card = new Div();

    ForgotPasswordView(LostPasswords lost) {
        this.lost = lost;
        addClassName("login-page");
        typed.setId("forgot-typed");
        typed.setWidthFull();
        typed.setAutocapitalize(Autocapitalize.NONE);
        Button send = new Button(getTranslation("invitations.forgot.send"), click -> send());
        send.setId("forgot-send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        send.setWidthFull();
        card.addClassNames("login-card", "link-card");
        card.add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("invitations.forgot.help")),
                typed,
                send,
                back(),
                new LanguageSwitch());
        add(card);
    }

    private Anchor back() {
        return new Anchor("login", getTranslation("invitations.forgot.back"));
    }

    private void send() {
        if (typed.isEmpty()) {
            typed.setErrorMessage(getTranslation("invitations.forgot.missing"));
            typed.setInvalid(true);
            return;
        }
        lost.forgotten(typed.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
        card.removeAll();
        Paragraph answer = new Paragraph(getTranslation("invitations.forgot.answer"));
        answer.setId("forgot-answer");
        answer.getElement().setAttribute("role", "status");
        card.add(new H1(getPageTitle()), answer, back());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitations.forgot.title");
    }
}
