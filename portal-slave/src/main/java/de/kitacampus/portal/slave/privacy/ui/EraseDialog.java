package de.kitacampus.portal.slave.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.privacy.Erasing;
import de.kitacampus.portal.slave.staff.Person;

/** Says what goes and what stays, and has the name typed: this cannot be undone. */
class EraseDialog extends Dialog {

    EraseDialog(Erasing erasing, Person person) {
        setHeaderTitle(getTranslation("privacy.erase.ask", person.name()));
        TextField name = new TextField(getTranslation("privacy.erase.type", person.name()));
        name.setId("erase-name");
        name.setWidthFull();
        Div content = new Div(
                new Paragraph(getTranslation("privacy.erase.goes")),
                new Paragraph(getTranslation("privacy.erase.stays")),
                name);
        content.addClassName("dialog-form");
        add(content);
        Button cancel = new Button(getTranslation("privacy.cancel"), click -> close());
        Button erase = new Button(getTranslation("privacy.erase"), click -> {
            if (!name.getValue().strip().equalsIgnoreCase(person.name())) {
                name.setErrorMessage(getTranslation("privacy.erase.wrong"));
                name.setInvalid(true);
                return;
            }
            close();
            erasing.erase(person.id())
                    .ifPresentOrElse(
                            obstacle -> Notices.error(getTranslation("privacy.obstacle." + obstacle.name())), () -> {
                                Notices.success(getTranslation("privacy.erased"));
                                UI.getCurrentOrThrow().navigate("staff");
                            });
        });
        erase.setId("erase-confirm");
        erase.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(cancel, erase);
        setCloseOnOutsideClick(false);
    }
}
