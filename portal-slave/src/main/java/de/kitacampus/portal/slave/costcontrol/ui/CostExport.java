package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.ui.ExportProgress;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.costcontrol.CostQuery;
import de.kitacampus.portal.slave.costcontrol.CostReport;
import de.kitacampus.portal.slave.costcontrol.CostSheet;
import de.kitacampus.portal.slave.costcontrol.NumberedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Downloads what is shown as Excel: the same filters, the same order, the same numbers in front; tells how far it is. */
class CostExport extends Composite<Div> {

    private final transient CostReport report;
    private final transient ExcelExport<NumberedRow> sheet;
    private final CostTexts texts;
    private final ExportProgress progress;
    private final transient Supplier<CostQuery> shown;

    /**
     * @param shown what the screen shows
     */
    CostExport(CostReport report, Offers offers, CostTexts texts, String customerNumber, Supplier<CostQuery> shown) {
        this.report = report;
        this.texts = texts;
        this.shown = shown;
        sheet = CostSheet.of(offers, UI.getCurrentOrThrow().getLocale(), customerNumber);
        progress = new ExportProgress(texts.id("export-progress"), "costcontrol.export");
        Button button = new Button(texts.text("export"), VaadinIcon.DOWNLOAD.create());
        button.setTabIndex(-1);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor link = new Anchor((DownloadHandler) this::download, "");
        link.setId(texts.id("export"));
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(texts.text("export"));
        link.add(button);
        getContent().addClassName("cost-export");
        getContent().add(link, progress);
    }

    private void download(DownloadEvent event) throws IOException {
        CostQuery query = shown.get();
        String file = fileName(query);
        event.setFileName(file);
        event.setContentType(ExcelExport.MEDIA_TYPE);
        long rows = report.totals(query).count();
        try (ExportProgress.Watch watch = progress.watch(event.getUI(), file, rows);
                OutputStream out = event.getOutputStream()) {
            report.export(query, lines -> CostSheet.write(sheet, lines, out, watch));
            watch.complete();
        }
    }

    private String fileName(CostQuery query) {
        var month = query.month();
        return texts.ofOffers("file", month == null ? texts.text("file.all") : month.toString()) + ".xlsx";
    }
}
