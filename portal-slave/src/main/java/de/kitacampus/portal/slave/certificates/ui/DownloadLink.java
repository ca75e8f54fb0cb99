package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.slave.certificates.Certificate;
import de.kitacampus.portal.slave.certificates.CertificatePaths;
import java.util.Locale;

/** Hands out a certificate as PDF. */
class DownloadLink extends Anchor {

    DownloadLink(Certificate certificate, Locale language, String text, String description) {
        super(CertificatePaths.file(certificate.id()) + "?lang=" + language.getLanguage());
        add(VaadinIcon.DOWNLOAD.create(), new Span(text));
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        setAriaLabel(description);
        setId("certificate-" + language.getLanguage() + "-" + certificate.id());
        addClassName("certificate-link");
    }
}
