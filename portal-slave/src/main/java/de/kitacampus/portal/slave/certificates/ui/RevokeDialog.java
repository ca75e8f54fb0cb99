package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.slave.certificates.Certificate;
import de.kitacampus.portal.slave.certificates.CertificateOffice;
import java.util.function.BiConsumer;

/** Asks for the reason before a certificate stops to count for ever. */
class RevokeDialog extends Dialog {

    private final Select<RevocationReason> reason = new Select<>();
    private final TextArea note = new TextArea();

    RevokeDialog(Certificate certificate, BiConsumer<RevocationReason, String> onRevoke) {
        setId("revoke-dialog");
        setHeaderTitle(getTranslation("certificates.revoke.title"));
        setWidth("min(34rem, 100%)");
        reason.setId("revoke-reason");
        reason.setLabel(getTranslation("certificates.revoke.reason"));
        reason.setHelperText(getTranslation("certificates.revoke.reason.help"));
        reason.setItems(RevocationReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("certificates.reason." + one.name()));
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        note.setId("revoke-note");
        note.setLabel(getTranslation("certificates.revoke.note"));
        note.setHelperText(getTranslation("certificates.revoke.note.help"));
        note.setMaxLength(CertificateOffice.MAX_NOTE);
        Div form = new Div(
                new Paragraph(getTranslation(
                        "certificates.revoke.effect",
                        certificate.name(),
                        certificate.title(),
                        String.valueOf(certificate.number()))),
                reason,
                note);
        form.addClassName("dialog-form");
        add(form);
        Button keep = new Button(getTranslation("certificates.cancel"), click -> close());
        keep.setId("revoke-keep");
        Button revoke = new Button(getTranslation("certificates.revoke"), click -> confirm(onRevoke));
        revoke.setId("revoke-confirm");
        revoke.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(keep, revoke);
    }

    private void confirm(BiConsumer<RevocationReason, String> onRevoke) {
        RevocationReason chosen = reason.getValue();
        if (chosen == null) {
            reason.setErrorMessage(getTranslation("certificates.revoke.reason.missing"));
            reason.setInvalid(true);
            return;
        }
        close();
        onRevoke.accept(chosen, note.getValue());
    }
}
