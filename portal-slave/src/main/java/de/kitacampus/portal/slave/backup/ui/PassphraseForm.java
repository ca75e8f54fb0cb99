package de.kitacampus.portal.slave.backup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.backup.Backups;
import java.util.List;

/** The passphrase that seals backups from now on. */
class PassphraseForm extends Composite<Div> {

    private final transient Backups backups;
    private final transient Runnable changed;
    private final PasswordField passphrase = new PasswordField(getTranslation("backup.passphrase"));
    private final PasswordField again = new PasswordField(getTranslation("backup.passphrase.again"));
    private final Span state = new Span();
    private final Button stop = new Button(getTranslation("backup.seal.stop"));

    PassphraseForm(Backups backups, Runnable changed) {
        this.backups = backups;
        this.changed = changed;
        state.setId("backup-seal-state");
        passphrase.setId("backup-passphrase");
        passphrase.setHelperText(getTranslation("backup.passphrase.help", Backups.MIN_PASSPHRASE));
        again.setId("backup-passphrase-again");
        List.of(passphrase, again).forEach(field -> field.setAutocomplete(Autocomplete.NEW_PASSWORD));
        Button seal = new Button(getTranslation("backup.seal.save"), click -> save());
        seal.setId("backup-seal");
        stop.setId("backup-seal-stop");
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        stop.addClickListener(click -> set(""));
        Div buttons = new Div(seal, stop);
        buttons.addClassName("kit-toolbar");
        Paragraph help = new Paragraph(getTranslation("backup.seal.help"));
        help.addClassName("quiet");
        getContent().addClassNames("kit-card", "backup-form");
        getContent().add(new H2(getTranslation("backup.seal")), state, help, passphrase, again, buttons);
        show();
    }

    private void show() {
        boolean sealing = backups.isSealing();
        state.setText(getTranslation(sealing ? "backup.seal.on" : "backup.seal.off"));
        state.setClassName("kit-badge");
        state.addClassName(sealing ? "ok" : "warn");
        stop.setVisible(sealing);
        passphrase.clear();
        again.clear();
    }

    private void save() {
        passphrase.setInvalid(false);
        again.setInvalid(false);
        if (passphrase.getValue().strip().length() < Backups.MIN_PASSPHRASE) {
            refuse(passphrase, getTranslation("backup.passphrase.short", Backups.MIN_PASSPHRASE));
        } else if (!passphrase.getValue().equals(again.getValue())) {
            refuse(again, getTranslation("backup.passphrase.different"));
        } else {
            set(passphrase.getValue());
        }
    }

    private void set(String wanted) {
        if (backups.seal(wanted)) {
            show();
            changed.run();
            Notices.success(getTranslation("backup.saved"));
        }
    }

    private static void refuse(PasswordField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
