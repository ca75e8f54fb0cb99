package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.pricing.CarrierPrices;
import de.kitacampus.portal.master.pricing.CarrierPrices.Row;
import de.kitacampus.portal.master.pricing.CarrierPrices.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** What each carrier pays for each course, found by either, and as Excel. */
class PriceTablePanel extends Div {

    private final transient CarrierPrices prices;
    private final transient Formats formats = new Formats(getLocale());
    private final Locale locale = getLocale();
    private final TextField course = search("price-table-course", "pricing.table.course");
    private final TextField carrier = search("price-table-carrier", "pricing.carrier.search");
    private final Span count = new Span();
    private final Grid<Row> grid = new Grid<>();
    private transient volatile Table table;

    PriceTablePanel(CarrierPrices prices) {
        this.prices = prices;
        this.table = prices.table("", "");
        addClassNames("kit-stack", "tab-content");
        Anchor export = new Anchor((DownloadHandler) this::download, "");
        export.setId("price-table-export");
        export.getElement().setAttribute("download", true);
        export.add(VaadinIcon.DOWNLOAD_ALT.create());
        export.add(getTranslation("pricing.export"));
        export.addClassName("kit-button-link");
        columns();
        Div toolbar = new Div(course, carrier, count, export);
        toolbar.addClassName("kit-toolbar");
        add(new Paragraph(getTranslation("pricing.table.help")), toolbar, grid);
        refresh();
    }

    private TextField search(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.addClassName("search-field");
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> refresh());
        return field;
    }

    private void columns() {
        grid.setId("price-table");
        grid.addColumn(row -> row.course().number().value())
                .setHeader(getTranslation("pricing.course"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.course().title())
                .setHeader(getTranslation("pricing.title.course"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(row -> row.carrier().name())
                .setHeader(getTranslation("pricing.carrier"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(row -> formats.money(row.course().listPrice()))
                .setHeader(getTranslation("pricing.list-price"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(this::price)
                .setHeader(getTranslation("pricing.ek"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.setItems(query -> table.rows(query.getOffset(), query.getLimit()), _ ->
                (int) Math.min(table.size(), Integer.MAX_VALUE));
        GridColumns.cardsOnly(grid, row -> new RowCard(row.course().title(), price(row))
                .line(row.course().number().value(), row.carrier().name())
                .line(getTranslation("pricing.list-price") + " "
                        + formats.money(row.course().listPrice())));
    }

    private String price(Row row) {
        String amount = formats.money(row.purchasePrice());
        return row.fixed() ? getTranslation("pricing.ek.fixed", amount) : amount;
    }

    private void refresh() {
        table = prices.table(course.getValue(), carrier.getValue());
        count.setText(getTranslation("pricing.table.count", table.size()));
        grid.getDataProvider().refreshAll();
    }

    /** Runs outside the session's lock; what is shown at its beginning is what is written. */
    private void download(DownloadEvent event) throws IOException {
        Table shown = table;
        event.setFileName("preise.xlsx");
        event.setContentType(ExcelExport.MEDIA_TYPE);
        try (OutputStream out = event.getOutputStream()) {
            sheet().write(out, shown.rows(0, shown.size()));
        }
    }

    private ExcelExport<Row> sheet() {
        return new ExcelExport<>(
                text("pricing.title"),
                List.of(
                        ExcelColumn.text(text("pricing.course"), 12, row -> row.course()
                                .number()
                                .value()),
                        ExcelColumn.text(text("pricing.title.course"), 50, row -> row.course()
                                .title()),
                        ExcelColumn.text(text("pricing.number"), 12, row -> row.carrier()
                                .number()
                                .value()),
                        ExcelColumn.text(text("pricing.carrier"), 40, row -> row.carrier()
                                .name()),
                        ExcelColumn.amount(text("pricing.list-price") + " (EUR)", 14, row -> row.course()
                                .listPrice()),
                        ExcelColumn.amount(text("pricing.ek") + " (EUR)", 14, Row::purchasePrice)));
    }

    private String text(String key) {
        return I18NProvider.translate(locale, key);
    }
}
