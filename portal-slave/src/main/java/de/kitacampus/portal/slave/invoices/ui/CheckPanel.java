package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.wire.v1.BilledLine;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.invoices.CheckedLine;
import de.kitacampus.portal.slave.invoices.CheckedLine.Verdict;
import de.kitacampus.portal.slave.invoices.Disputes;
import de.kitacampus.portal.slave.invoices.InvoiceCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What comparing an invoice with the portal's own bookings shows: in a sentence, line by line, and as Excel. */
class CheckPanel extends Composite<Div> {

    private final transient InvoiceCheck check;
    private final transient Disputes disputes;
    private final InvoiceTexts texts = new InvoiceTexts(this);

    CheckPanel(String number, InvoiceCheck check, Disputes disputes) {
        this.check = check;
        this.disputes = disputes;
        Div head = new Div(new H2(texts.text("check.title")));
        head.addClassName("invoice-check-head");
        if (check.corrects() == null) {
            head.add(excel(number));
        }
        getContent().addClassName("kit-stack");
        getContent().add(head, verdict(), lines());
        rest("missing", check.missing());
        rest("balanced", check.balanced());
    }

    private Div verdict() {
        Div words = new Div();
        words.setId("invoice-verdict");
        words.addClassName("kit-banner");
        words.getElement().setAttribute("role", "status");
        String corrects = check.corrects();
        if (corrects != null) {
            words.addClassName("ok");
            words.add(new Span(texts.text("check.corrects") + " "), InvoiceView.link(corrects));
            return words;
        }
        if (check.equal() && check.unsure() == 0) {
            words.addClassName("ok");
            words.add(new Span(texts.text("check.equal", check.bookings().count())));
            return words;
        }
        if (check.unsure() > 0) {
            words.add(new Paragraph(texts.text("check.unsure", check.unsure())));
        }
        if (check.equal()) {
            return words;
        }
        words.add(new Span(texts.text("check.differs")));
        for (Finding finding : List.of(Finding.OTHER_PRICE, Finding.NOT_BOOKED, Finding.NOT_BILLED)) {
            if (check.count(finding) > 0) {
                words.add(new Paragraph(texts.text("check.count." + finding, check.count(finding))));
            }
        }
        if (check.count(Verdict.SUM_DIFFERS) > 0) {
            words.add(new Paragraph(texts.text("check.count.SUM_DIFFERS", check.count(Verdict.SUM_DIFFERS))));
        }
        return words;
    }

    private Component lines() {
        Grid<CheckedLine> grid = new Grid<>();
        grid.setId("invoice-lines");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(line -> line.line().position())
                .setHeader("#")
                .setWidth("3.5rem")
                .setFlexGrow(0);
        grid.addColumn(line -> service(line.line()))
                .setHeader(texts.text("column.service"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(line -> texts.formats().month(line.line().month().month()))
                .setHeader(texts.text("column.month"));
        grid.addColumn(line -> texts.formats().number(line.line().quantity()))
                .setHeader(texts.text("column.quantity"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(line -> texts.money(line.line().price()))
                .setHeader(texts.text("column.price"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(line -> texts.money(line.line().net()))
                .setHeader(texts.text("column.net"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::badge)
                .setHeader(texts.text("column.verdict"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::behind)
                .setHeader(texts.text("column.bookings"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        GridColumns.cardsOnly(grid, line -> new RowCard(
                        service(line.line()), texts.money(line.line().net()))
                .line(
                        texts.formats().number(line.line().quantity()) + " × "
                                + texts.money(line.line().price()),
                        texts.formats().month(line.line().month().month()))
                .with(badge(line))
                .with(behind(line)));
        grid.setItems(check.lines());
        return grid;
    }

    private static String service(BilledLine line) {
        String name = line.article().isEmpty() ? line.name() : line.article() + " " + line.name();
        return line.note().isEmpty() ? name : name + " · " + line.note();
    }

    private Span badge(CheckedLine line) {
        Span badge = new Span(texts.text("verdict." + line.verdict()));
        badge.addClassNames(
                "kit-badge",
                switch (line.verdict()) {
                    case EQUAL -> "ok";
                    case AGREED, CORRECTS -> "going";
                    case DIFFERS, SUM_DIFFERS -> "bad";
                });
        return badge;
    }

    private Component behind(CheckedLine line) {
        if (line.bookings().isEmpty() && line.others().isEmpty()) {
            return new Span("–");
        }
        Button button = new Button(
                texts.text("bookings", line.bookings().size()),
                _ -> new BookingsDialog(service(line.line()), line.bookings(), line.others(), disputes).open());
        button.setId("invoice-line-" + line.line().position());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** What stands on no line. */
    private void rest(String kind, List<CheckedBooking> bookings) {
        if (!bookings.isEmpty()) {
            Button show = new Button(
                    texts.text("bookings", bookings.size()),
                    _ -> new BookingsDialog(texts.text(kind + ".title"), bookings, List.of(), disputes).open());
            show.setId("invoice-" + kind);
            Div card = new Div(new H2(texts.text(kind + ".title")), new Paragraph(texts.text(kind + ".help")), show);
            card.addClassName("kit-card");
            getContent().add(card);
        }
    }

    private Anchor excel(String number) {
        Locale language = UI.getCurrentOrThrow().getLocale();
        CheckSheet sheet = new CheckSheet((key, values) -> getTranslation(language, "invoices." + key, values));
        List<CheckSheet.Row> rows = new ArrayList<>();
        check.lines().forEach(line -> line.bookings().forEach(one -> rows.add(new CheckSheet.Row(line.line(), one))));
        check.balanced().forEach(one -> rows.add(new CheckSheet.Row(null, one)));
        check.missing().forEach(one -> rows.add(new CheckSheet.Row(null, one)));
        String file = texts.text("check.file", number) + ".xlsx";
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    sheet.write(rows, out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()), file, ExcelExport.MEDIA_TYPE, out.size());
                }),
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(texts.text("check.excel")));
        link.setId("invoice-check-excel");
        link.getElement().setAttribute("download", true);
        link.addClassName("kit-button-link");
        return link;
    }
}
