package de.kitacampus.portal.master.attestations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.master.attestations.AttestationDesk;
import de.kitacampus.portal.master.attestations.AttestationDesk.Row;
import java.util.function.BiConsumer;

/** Asks for the reason before a certificate stops to count for ever. */
class RevokeDialog extends Dialog {

    private final Select<RevocationReason> reason = new Select<>();
    private final TextArea note = new TextArea();

    RevokeDialog(Row row, String portal, BiConsumer<RevocationReason, String> onRevoke) {
        setId("revoke-dialog");
        setHeaderTitle(getTranslation("attestations.revoke.title", row.number().value()));
        setWidth("min(34rem, 100%)");
        reason.setId("revoke-reason");
        reason.setLabel(getTranslation("attestations.revoke.reason"));
        reason.setItems(RevocationReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("attestations.reason." + one.name()));
        reason.addValueChangeListener(_ -> reason.setInvalid(false));
        note.setId("revoke-note");
        note.setLabel(getTranslation("attestations.revoke.note"));
        note.setHelperText(getTranslation("attestations.revoke.note.help"));
        note.setMaxLength(AttestationDesk.MAX_NOTE);
        Div form = new Div(
                new Paragraph(getTranslation(
                        "attestations.revoke.effect", row.course().value(), portal)),
                reason,
                note);
        form.addClassName("narrow-form");
        add(form);
        Button keep = new Button(getTranslation("attestations.revoke.keep"), _ -> close());
        keep.setId("revoke-keep");
        Button revoke = new Button(getTranslation("attestations.revoke"), _ -> confirm(onRevoke));
        revoke.setId("revoke-confirm");
        revoke.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(keep, revoke);
    }

    private void confirm(BiConsumer<RevocationReason, String> onRevoke) {
        RevocationReason chosen = reason.getValue();
        if (chosen == null) {
            reason.setErrorMessage(getTranslation("attestations.revoke.reason.missing"));
            reason.setInvalid(true);
            return;
        }
        close();
        onRevoke.accept(chosen, note.getValue());
    }
}
