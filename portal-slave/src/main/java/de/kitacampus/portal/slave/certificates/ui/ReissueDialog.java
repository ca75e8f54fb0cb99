package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import de.kitacampus.portal.slave.certificates.Certificate;

/** Says what a new certificate in the place of a revoked one is, before it is asked for. */
class ReissueDialog extends ConfirmDialog {

    ReissueDialog(Certificate certificate, Runnable onReissue) {
        setId("reissue-dialog");
        setWidth("min(34rem, 100%)");
        setHeader(getTranslation("certificates.reissue.title"));
        setText(getTranslation(
                "certificates.reissue.effect",
                certificate.name(),
                certificate.title(),
                String.valueOf(certificate.number())));
        setCancelable(true);
        setCancelText(getTranslation("certificates.cancel"));
        setConfirmText(getTranslation("certificates.reissue"));
        addConfirmListener(_ -> onReissue.run());
    }
}
