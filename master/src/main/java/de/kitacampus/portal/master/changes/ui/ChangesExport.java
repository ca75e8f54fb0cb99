package de.kitacampus.portal.master.changes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.changes.Changes;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Downloads all changes that are looked for as Excel. */
class ChangesExport extends Anchor {

    private final transient Changes changes;
    private final transient ChangeText texts;
    private transient volatile ChangeFilter filter = ChangeFilter.ALL;

    ChangesExport(Changes changes, ChangeText texts) {
        this.changes = changes;
        this.texts = texts;
        setHref((DownloadHandler) this::download);
        setId("changes-export");
        getElement().setAttribute("download", true);
        add(VaadinIcon.DOWNLOAD_ALT.create());
        add(getTranslation("changes.export"));
        addClassName("kit-button-link");
    }

    void show(ChangeFilter shown) {
        filter = shown;
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName(texts.text("changes.file"));
        event.setContentType(ExcelExport.MEDIA_TYPE);
        try (OutputStream out = event.getOutputStream()) {
            sheet().write(out, changes.stream(filter));
        }
    }

    ExcelExport<Change> sheet() {
        return new ExcelExport<>(
                texts.text("changes.title"),
                List.of(
                        ExcelColumn.dateTime(texts.text("changes.at"), 18, BillingPeriod.ZONE, Change::at),
                        ExcelColumn.text(texts.text("changes.by"), 20, Change::by),
                        ExcelColumn.text(texts.text("changes.kind"), 16, texts::kind),
                        ExcelColumn.text(texts.text("changes.subject"), 18, Change::subject),
                        ExcelColumn.text(texts.text("changes.what"), 90, texts::of)));
    }
}
