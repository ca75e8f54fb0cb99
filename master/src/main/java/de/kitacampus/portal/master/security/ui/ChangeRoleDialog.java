package de.kitacampus.portal.master.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.master.security.BackOfficeAccount;
import de.kitacampus.portal.master.security.BackOfficeRole;
import java.util.function.Consumer;

/** Another role for a colleague. */
class ChangeRoleDialog extends Dialog {

    ChangeRoleDialog(BackOfficeAccount account, Consumer<BackOfficeRole> chosen) {
        setHeaderTitle(getTranslation("security.role.change.title", account.userName()));
        setWidth("min(95vw, 30rem)");
        RoleSelect role = new RoleSelect("change-role", account.role());
        Div body = new Div(new Paragraph(getTranslation("security.role.change.text", account.displayName())), role);
        body.addClassName("narrow-form");
        add(body);
        Button save = new Button(getTranslation("security.role.change.save"), _ -> {
            chosen.accept(role.getValue());
            close();
        });
        save.setId("change-role-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("security.cancel"), _ -> close()), save);
    }
}
