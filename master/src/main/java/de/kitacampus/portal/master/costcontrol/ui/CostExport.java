package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.ExportProgress;
import de.kitacampus.portal.master.costcontrol.CostControl;
import de.kitacampus.portal.master.usage.LedgerSelection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Downloads what is shown as Excel, and tells how far it is when that takes a while. */
class CostExport extends Composite<Div> {

    private final transient CostControl costs;
    private final Locale locale = getLocale();
    private final ExportProgress progress = new ExportProgress("cost-export-progress", "costcontrol.export");
    private transient volatile Shown shown;

    /**
     * @param selection what the screen shows
     * @param rows how many rows that are
     */
    record Shown(LedgerSelection<CostTab> selection, long rows) {}

    CostExport(CostControl costs, Shown shown) {
        this.costs = costs;
        this.shown = shown;
        Anchor link = new Anchor((DownloadHandler) this::download, "");
        link.setId("cost-export");
        link.getElement().setAttribute("download", true);
        link.add(VaadinIcon.DOWNLOAD_ALT.create());
        link.add(getTranslation("costcontrol.export"));
        link.addClassName("kit-button-link");
        getContent().addClassName("cost-export");
        getContent().add(link, progress);
    }

    void show(Shown now) {
        shown = now;
    }

    /** Runs outside the session's lock; what is shown at its beginning is what is written. */
    private void download(DownloadEvent event) throws IOException {
        Shown now = shown;
        String file = fileName(now.selection());
        event.setFileName(file);
        event.setContentType(ExcelExport.MEDIA_TYPE);
        try (ExportProgress.Watch watch = progress.watch(event.getUI(), file, now.rows());
                OutputStream out = event.getOutputStream()) {
            write(now.selection(), watch, out);
            watch.complete();
        }
    }

    private void write(LedgerSelection<CostTab> selection, LongConsumer written, OutputStream out) {
        UnaryOperator<String> words = key -> I18NProvider.translate(locale, key);
        if (selection.tab().showsBookings()) {
            costs.export(selection.filter(), selection.sort(), words, written, out);
        } else {
            costs.exportOffer(Objects.requireNonNullElse(selection.filter().subject(), ""), words, out);
        }
    }

    private static String fileName(LedgerSelection<CostTab> selection) {
        BillingPeriod period = selection.filter().month();
        String month = period == null ? "gesamt" : period.toString();
        return "kostenkontrolle-" + selection.tab().key() + (selection.tab().showsBookings() ? "-" + month : "")
                + ".xlsx";
    }
}
