package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.master.catalog.CatalogFile;
import de.kitacampus.portal.master.catalog.CourseFilter;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Files of the courses that the list shows. */
class FileLinks extends Composite<Div> {

    FileLinks(List<CatalogFile> files, Supplier<CourseFilter> filter) {
        getContent().addClassName("kit-page-actions");
        files.forEach(file -> getContent().add(link(file, filter)));
    }

    private Anchor link(CatalogFile file, Supplier<CourseFilter> filter) {
        Locale language = getLocale();
        String name = file.fileName(language);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = file.content(filter.get(), language);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, file.mediaType(), bytes.length);
                }),
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(getTranslation(file.labelKey())));
        link.addClassName("kit-button-link");
        link.setId("courses-file-" + file.id());
        link.getElement().setAttribute("download", name);
        return link;
    }
}
