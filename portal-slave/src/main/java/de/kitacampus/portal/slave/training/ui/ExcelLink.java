package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelExport;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Hands out what the page shows as Excel. */
class ExcelLink extends Anchor {

    ExcelLink(String id, String fileName, Consumer<OutputStream> write) {
        Button button = new Button(getTranslation("training.excel"), VaadinIcon.DOWNLOAD.create());
        button.setTabIndex(-1);
        DownloadHandler download = event -> {
            event.setFileName(fileName + ".xlsx");
            event.setContentType(ExcelExport.MEDIA_TYPE);
            write.accept(event.getOutputStream());
        };
        setHref(download);
        setId(id);
        getElement().setAttribute("download", true);
        setAriaLabel(getTranslation("training.excel"));
        add(button);
    }
}
