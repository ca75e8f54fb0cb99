package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.master.invoicing.InvoiceFilter;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;

/** Downloads what is shown as Excel. */
class InvoiceExport extends Anchor {

    private final transient InvoiceList list;
    private final String file;
    private final Locale locale = getLocale();
    private transient volatile InvoiceFilter filter = InvoiceFilter.all();
    private transient volatile LocalDate day;

    InvoiceExport(InvoiceList list, String file, LocalDate day) {
        this.list = list;
        this.file = file;
        this.day = day;
        setHref((DownloadHandler) this::download);
        setId(file + "-export");
        getElement().setAttribute("download", true);
        add(VaadinIcon.DOWNLOAD_ALT.create());
        add(getTranslation("invoicing.export"));
        addClassName("kit-button-link");
    }

    void show(InvoiceFilter shown, LocalDate shownDay) {
        filter = shown;
        day = shownDay;
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName(file + "-" + day + ".xlsx");
        event.setContentType(ExcelExport.MEDIA_TYPE);
        try (OutputStream out = event.getOutputStream()) {
            list.export(filter, day, key -> I18NProvider.translate(locale, key), out);
        }
    }
}
