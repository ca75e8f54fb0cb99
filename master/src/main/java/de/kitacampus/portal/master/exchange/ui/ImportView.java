package de.kitacampus.portal.master.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.table.ImportColumn;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.TableImport;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.TableImportPanel;
import de.kitacampus.portal.master.catalog.CatalogFile;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.exchange.CourseImports;
import de.kitacampus.portal.master.exchange.PriceImports;
import de.kitacampus.portal.master.exchange.PriceTemplate;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;

/** Courses and list prices from files. */
@Route("courses/import")
@RolesAllowed({Roles.ADMIN, Roles.CATALOG})
class ImportView extends Div implements HasDynamicTitle {

    private static final String TEXTS = "exchange.import";

    private final transient CourseImports courses;
    private final transient PriceImports prices;
    private final TableImportPanel<List<CourseImports.Planned>> coursePanel;
    private final TableImportPanel<List<PriceImports.Wanted>> pricePanel;

    ImportView(
            CourseImports courses,
            PriceImports prices,
            PriceTemplate template,
            ObjectProvider<CatalogFile> files,
            CurrentAccount current) {
        this.courses = courses;
        this.prices = prices;
        coursePanel = new TableImportPanel<>(
                new Courses(), TEXTS, getTranslation("exchange.courses.help"), current::withOwnRights);
        pricePanel = new TableImportPanel<>(
                new Prices(), TEXTS, getTranslation("exchange.prices.help"), current::withOwnRights);
        addClassName("kit-page");
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(tab("exchange.courses", "import-courses"), content(coursePanel, workbook(files)));
        tabs.add(tab("exchange.prices", "import-prices"), content(pricePanel, link(template.file())));
        add(
                new Anchor("courses", getTranslation("exchange.back")),
                new PageHeader(getPageTitle()).withHelp(getTranslation("exchange.help")),
                tabs);
    }

    private Tab tab(String key, String id) {
        Tab tab = new Tab(getTranslation(key));
        tab.setId(id);
        return tab;
    }

    private static Component content(Component panel, Component file) {
        Div content = new Div(file, panel);
        content.addClassNames("kit-stack", "tab-content");
        return content;
    }

    private Component workbook(ObjectProvider<CatalogFile> files) {
        return files.orderedStream()
                .filter(file -> file.id().equals("workbook"))
                .findFirst()
                .<Component>map(this::link)
                .orElseGet(Div::new);
    }

    private Component link(CatalogFile file) {
        Locale language = getLocale();
        String name = file.fileName(language);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = file.content(CourseFilter.ALL, language);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, file.mediaType(), bytes.length);
                }),
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(getTranslation(file.labelKey())));
        link.addClassName("kit-button-link");
        link.setId("import-file-" + file.id());
        link.getElement().setAttribute("download", name);
        return new Div(link);
    }

    TableImportPanel<?> panel(boolean ofPrices) {
        return ofPrices ? pricePanel : coursePanel;
    }

    private final class Courses implements TableImport<List<CourseImports.Planned>> {

        @Override
        public List<? extends ImportColumn> columns() {
            return courses.columns();
        }

        @Override
        public Reading<List<CourseImports.Planned>> preview(TextTable table) {
            return courses.preview(table, getLocale());
        }

        @Override
        public Outcome apply(ImportPreview<List<CourseImports.Planned>> shown, IntConsumer progress) {
            return courses.apply(shown, progress);
        }
    }

    private final class Prices implements TableImport<List<PriceImports.Wanted>> {

        @Override
        public List<? extends ImportColumn> columns() {
            return prices.columns();
        }

        @Override
        public Reading<List<PriceImports.Wanted>> preview(TextTable table) {
            return prices.preview(table, getLocale());
        }

        @Override
        public Outcome apply(ImportPreview<List<PriceImports.Wanted>> shown, IntConsumer progress) {
            return prices.apply(shown, progress);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.title");
    }
}
