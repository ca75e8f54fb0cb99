package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.slave.certificates.CertificateDocuments;
import de.kitacampus.portal.slave.certificates.CertificateQuery;
import java.io.IOException;
import java.util.Locale;

/** All certificates of the list as one zip, made while it is being downloaded; the page shows how far it is. */
class ZipDownload extends Composite<Anchor> {

    private static final int TOLD_EVERY = 5;

    private final transient CertificateDocuments documents;
    private final Locale language;
    private final Button button = new Button(VaadinIcon.FILE_ZIP.create());
    private final Div progress = new Div();
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private volatile CertificateQuery query = CertificateQuery.ALL;
    private volatile int size;

    ZipDownload(CertificateDocuments documents, Locale language) {
        this.documents = documents;
        this.language = language;
        button.setTabIndex(-1);
        Anchor link = getContent();
        DownloadHandler handler = this::write;
        link.setHref(handler);
        link.setId("certificates-zip");
        link.getElement().setAttribute("download", true);
        link.add(button);
        words.getElement().setAttribute("role", "status");
        progress.add(words, bar);
        progress.setId("certificates-zip-progress");
        progress.addClassName("certificate-progress");
        progress.setVisible(false);
    }

    /** Stands where the page wants it. */
    Div progress() {
        return progress;
    }

    /** From now on the zip holds what this query finds. */
    void offer(CertificateQuery wanted) {
        query = wanted;
        size = documents.zipSize(wanted);
        button.setText(getTranslation("certificates.zip", size));
        button.setEnabled(size > 0);
        getContent().setEnabled(size > 0);
        getContent().setAriaLabel(getTranslation("certificates.zip", size));
    }

    private void write(DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        event.setFileName(getTranslation(language, "certificates.zip.file") + ".zip");
        event.setContentType("application/zip");
        int all = size;
        tell(ui, 0, all);
        try {
            documents.zip(query, language, event.getOutputStream(), written -> {
                if (written % TOLD_EVERY == 0) {
                    tell(ui, written, all);
                }
            });
        } finally {
            ui.access(() -> progress.setVisible(false));
        }
    }

    private void tell(UI ui, int written, int all) {
        ui.access(() -> {
            progress.setVisible(true);
            bar.setMax(Math.max(1, all));
            bar.setValue(Math.min(written, Math.max(1, all)));
            words.setText(getTranslation("certificates.zip.progress", written, all));
        });
    }
}
