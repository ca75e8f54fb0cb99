package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.certificates.Certificate;
import de.kitacampus.portal.slave.certificates.MyCertificates;
import de.kitacampus.portal.slave.learning.ResultsBroadcaster;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** "Meine Zertifikate". */
@Route("my-certificates")
@PermitAll
@Menu(title = "certificates.mine.menu", order = 15, icon = "vaadin:diploma")
class MyCertificatesView extends Div implements HasDynamicTitle {

    private final transient MyCertificates certificates;
    private final transient ResultsBroadcaster broadcaster;
    private final Div list = new Div();

    MyCertificatesView(MyCertificates certificates, ResultsBroadcaster broadcaster) {
        this.certificates = certificates;
        this.broadcaster = broadcaster;
        addClassNames("kit-page", "courses-page");
        list.setId("my-certificates");
        add(new PageHeader(getTranslation("certificates.mine.title"))
                .withHelp(getTranslation("certificates.mine.help")));
        add(list);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.mine.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        UI ui = attached.getUI();
        Runnable unregister = broadcaster.register(news -> ui.access(this::refresh));
        addDetachListener(detached -> {
            detached.unregisterListener();
            unregister.run();
        });
    }

    private void refresh() {
        list.removeAll();
        List<Certificate> all = certificates.all();
        if (all.isEmpty()) {
            list.setClassName("");
            list.add(new EmptyState(
                    getTranslation("certificates.mine.none.title"), getTranslation("certificates.mine.none")));
            return;
        }
        list.setClassName("kit-cards");
        all.forEach(one -> list.add(card(one)));
    }

    private Article card(Certificate certificate) {
        Article card = new Article();
        card.addClassNames("kit-card", "certificate-card");
        card.getElement().setAttribute("data-course", certificate.course().value());
        card.getElement().setAttribute("data-state", certificate.state().name());
        Span number = new Span(certificate.course().value());
        number.addClassName("course-number");
        card.add(new Div(new CertificateBadge(certificate), number), new H3(certificate.title()), words(certificate));
        if (certificate.isIssued()) {
            card.add(downloads(certificate));
        }
        return card;
    }

    private Paragraph words(Certificate certificate) {
        Formats formats = new Formats(getLocale());
        return new Paragraph(
                switch (certificate.state()) {
                    case REQUESTED ->
                        certificate
                                .refusal()
                                .map(why -> getTranslation(
                                        "certificates.mine.refused",
                                        getTranslation("certificates.reason." + why.name())))
                                .orElseGet(() -> getTranslation("certificates.mine.waiting"));
                    case ISSUED ->
                        getTranslation(
                                "certificates.mine.issued",
                                certificate.passedAt() == null ? "" : formats.date(certificate.passedAt()),
                                String.valueOf(certificate.number()));
                    case REVOKING, REVOKED ->
                        getTranslation("certificates.mine.revoked", String.valueOf(certificate.number()));
                });
    }

    private Component downloads(Certificate certificate) {
        Div links = new Div();
        links.addClassName("certificate-links");
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            String text = getTranslation("certificates.download." + language.getLanguage());
            links.add(new DownloadLink(certificate, language, text, text + ": " + certificate.title()));
        }
        return links;
    }
}
