package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.security.Passkey;
import de.kitacampus.portal.slave.security.Passkeys;

/** Another name for a passkey. */
class RenameDialog extends Dialog {

    RenameDialog(Passkeys passkeys, Passkey passkey, Runnable done) {
        setHeaderTitle(getTranslation("security.passkey.rename.title"));
        TextField label = new TextField(getTranslation("security.passkey.label"));
        label.setId("passkey-new-label");
        label.setMaxLength(Passkeys.MAX_LABEL);
        label.setValue(passkey.label());
        label.setWidthFull();
        Button save = new Button(getTranslation("security.passkey.rename.save"), click -> {
            if (passkeys.rename(passkey.id(), label.getValue())) {
                close();
                done.run();
            } else {
                label.setErrorMessage(getTranslation("security.passkey.label.missing"));
                label.setInvalid(true);
            }
        });
        save.setId("passkey-rename-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(label);
        getFooter().add(new Button(getTranslation("security.cancel"), click -> close()), save);
    }
}
