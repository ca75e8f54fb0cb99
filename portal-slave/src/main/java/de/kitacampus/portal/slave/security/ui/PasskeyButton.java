package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import de.kitacampus.portal.slave.security.PasskeySignIns;

/** Signs in with a passkey. */
class PasskeyButton extends Composite<Div> {

    private final transient PasskeySignIns passkeys;
    private final Paragraph problem = new Paragraph();

    PasskeyButton(PasskeySignIns passkeys) {
        this.passkeys = passkeys;
        Button button = new Button(getTranslation("security.login.passkey"), VaadinIcon.KEY_O.create(), click -> ask());
        button.setId("login-passkey");
        button.setWidthFull();
        problem.setId("login-passkey-problem");
        problem.addClassName("bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getContent().addClassName("passkey-button");
        getContent().add(button, problem);
    }

    private void ask() {
        problem.setVisible(false);
        String question = passkeys.ask(VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
        PasskeyScript.get(getElement(), question).then(String.class, this::answered);
    }

    private void answered(String answer) {
        if (answer.startsWith(PasskeyScript.PROBLEM)) {
            refuse(
                    PasskeyScript.NOT_ALLOWED.equals(answer)
                            ? "security.login.passkey.none"
                            : "security.passkey.unsupported");
            return;
        }
        BrowserForm form = new BrowserForm("login/passkey");
        form.hidden("credential", answer);
        getContent().add(form);
        form.submit();
    }

    void refuse(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
    }
}
