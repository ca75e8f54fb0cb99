package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows a generated password, once. */
class PasswordDialog extends Dialog {

    PasswordDialog(String person, String userName, String password) {
        setHeaderTitle(getTranslation("staff.generated.title", person));
        Span secret = new Span(password);
        secret.setId("person-generated-password");
        secret.addClassName("secret");
        Div content = new Div(
                new Paragraph(getTranslation("staff.generated.help")),
                new Paragraph(getTranslation("staff.generated.userName", userName)),
                secret);
        content.addClassName("password-dialog");
        add(content);
        Button close = new Button(getTranslation("staff.generated.close"), click -> close());
        close.setId("person-generated-close");
        getFooter().add(close);
        setCloseOnOutsideClick(false);
    }
}
