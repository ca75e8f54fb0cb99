package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.slave.certificates.Certificate;
import de.kitacampus.portal.slave.certificates.CertificateState;

/** Where a certificate stands, in a word and a colour. */
class CertificateBadge extends Span {

    CertificateBadge(Certificate certificate) {
        CertificateState state = certificate.state();
        if (certificate.refusal().isPresent()) {
            addClassNames("kit-badge", "bad");
            setText(getTranslation("certificates.state.refused"));
            getElement().setAttribute("data-state", "REFUSED");
            return;
        }
        addClassNames(
                "kit-badge",
                switch (state) {
                    case REQUESTED -> "going";
                    case ISSUED -> "ok";
                    case REVOKING -> "warn";
                    case REVOKED -> "bad";
                });
        setText(getTranslation("certificates.state." + state.name()));
        getElement().setAttribute("data-state", state.name());
    }
}
