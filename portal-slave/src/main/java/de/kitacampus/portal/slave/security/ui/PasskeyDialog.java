package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.security.Passkeys;
import de.kitacampus.portal.slave.security.Passkeys.AddOutcome;
import de.kitacampus.portal.slave.security.Passkeys.StartOutcome;
import de.kitacampus.portal.slave.security.Passkeys.Started;

/** Adds a passkey: its name and the password here, then the browser asks for finger, face or PIN. */
class PasskeyDialog extends Dialog {

    private final transient Passkeys passkeys;
    private final transient Runnable done;
    private final TextField label = new TextField(getTranslation("security.passkey.label"));
    private final PasswordField password = new PasswordField(getTranslation("security.passkey.password"));
    private final Paragraph problem = new Paragraph();

    PasskeyDialog(Passkeys passkeys, Runnable done) {
        this.passkeys = passkeys;
        this.done = done;
        setHeaderTitle(getTranslation("security.passkey.add"));
        label.setId("passkey-label");
        label.setMaxLength(Passkeys.MAX_LABEL);
        label.setHelperText(getTranslation("security.passkey.label.help"));
        label.setWidthFull();
        password.setId("passkey-password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setHelperText(getTranslation("security.passkey.password.help"));
        password.setWidthFull();
        problem.setId("passkey-problem");
        problem.addClassName("look-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button next = new Button(getTranslation("security.passkey.next"), click -> start());
        next.setId("passkey-next");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(label, password, problem);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(getTranslation("security.cancel"), click -> close()), next);
    }

    private void start() {
        label.setInvalid(false);
        password.setInvalid(false);
        problem.setVisible(false);
        if (label.getValue().isBlank()) {
            label.setErrorMessage(getTranslation("security.passkey.label.missing"));
            label.setInvalid(true);
            return;
        }
        switch (passkeys.start(password.getValue())) {
            case StartOutcome.Ready ready -> ask(ready.started());
            case StartOutcome.TooMany many -> tell("security.passkey.tooMany");
            case StartOutcome.PasswordWrong wrong -> refuse(getTranslation("security.passkey.password.wrong"));
            case StartOutcome.TooOften often ->
                refuse(getTranslation("security.code.wait", Waiting.minutes(often.waiting())));
        }
    }

    private void refuse(String words) {
        password.setErrorMessage(words);
        password.setInvalid(true);
        password.focus();
    }

    private void ask(Started started) {
        PasskeyScript.create(getElement(), started.json()).then(String.class, answer -> answered(started, answer));
    }

    private void answered(Started started, String answer) {
        switch (answer) {
            case PasskeyScript.NOT_ALLOWED -> tell("security.passkey.notAllowed");
            case PasskeyScript.KNOWN -> tell("security.passkey.known");
            default -> {
                if (answer.startsWith(PasskeyScript.PROBLEM)) {
                    tell("security.passkey.unsupported");
                } else {
                    add(started, answer);
                }
            }
        }
    }

    private void add(Started started, String answer) {
        switch (passkeys.add(started, answer, label.getValue())) {
            case AddOutcome.Added added -> {
                close();
                done.run();
                Notices.success(getTranslation("security.passkey.added"));
            }
            case AddOutcome.LabelUnusable unusable -> tell("security.passkey.label.missing");
            case AddOutcome.NotProven notProven -> tell("security.passkey.notProven");
        }
    }

    private void tell(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
    }
}
