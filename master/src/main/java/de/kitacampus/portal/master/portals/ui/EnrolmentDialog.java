package de.kitacampus.portal.master.portals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.portals.NewEnrolment;

/** Shows an enrolment text, this once. */
class EnrolmentDialog extends Dialog {

    EnrolmentDialog(NewEnrolment enrolment) {
        setHeaderTitle(getTranslation("portals.enrolment", enrolment.portal().name()));
        setWidth("min(95vw, 40rem)");
        setCloseOnOutsideClick(false);
        TextArea text = new TextArea(getTranslation("portals.enrolment.text"));
        text.setId("enrolment-text");
        text.setValue(enrolment.text().toString());
        text.setReadOnly(true);
        text.setWidthFull();
        Pre fingerprint = new Pre(Fingerprints.inLines(enrolment.fingerprint()));
        fingerprint.setId("enrolment-fingerprint");
        fingerprint.addClassName("fingerprint");
        String until = new Formats(getLocale()).dateTime(enrolment.expiresAt());
        Div body = new Div(
                new Paragraph(getTranslation("portals.enrolment.help", until)),
                text,
                copyButton(enrolment),
                new H3(getTranslation("portals.enrolment.fingerprint")),
                new Paragraph(getTranslation("portals.enrolment.fingerprint.help")),
                fingerprint);
        body.addClassName("narrow-form");
        add(body);
        Button done = new Button(getTranslation("portals.enrolment.done"), _ -> close());
        done.setId("enrolment-done");
        getFooter().add(done);
    }

    private Button copyButton(NewEnrolment enrolment) {
        Button copy = new Button(getTranslation("portals.enrolment.copy"), VaadinIcon.COPY_O.create());
        copy.setId("enrolment-copy");
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(_ -> copy.getElement()
                .executeJs(
                        "return navigator.clipboard.writeText($0)",
                        enrolment.text().toString())
                .then(
                        _ -> Notices.success(getTranslation("portals.enrolment.copied")),
                        _ -> Notices.error(getTranslation("portals.enrolment.copy.failed"))));
        return copy;
    }
}
