package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A small form in a dialog. */
class EditDialog extends Dialog {

    private final Button save = new Button(getTranslation("staff.save"));
    private final Button remove = new Button(getTranslation("staff.remove"));
    private final Paragraph message = new Paragraph();

    EditDialog(String title, String idPrefix, Component... fields) {
        setHeaderTitle(title);
        message.addClassName("kit-banner");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Div form = new Div(fields);
        form.add(message);
        form.addClassName("dialog-form");
        add(form);
        save.setId(idPrefix + "-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        remove.setId(idPrefix + "-remove");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.setVisible(false);
        remove.addClassName("pushed-left");
        Button cancel = new Button(getTranslation("staff.cancel"), click -> close());
        cancel.setId(idPrefix + "-cancel");
        getFooter().add(remove, cancel, save);
        setCloseOnOutsideClick(false);
    }

    void onSave(Runnable work) {
        save.addClickListener(click -> work.run());
        save.addClickShortcut(Key.ENTER).listenOn(this);
    }

    void onRemove(Runnable work) {
        remove.setVisible(true);
        remove.addClickListener(click -> work.run());
    }

    void say(String text) {
        message.setText(text);
        message.setVisible(true);
    }

    static void refuse(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }
}
