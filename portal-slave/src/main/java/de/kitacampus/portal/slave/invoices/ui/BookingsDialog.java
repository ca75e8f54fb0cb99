package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.wire.v1.BilledShare;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import java.util.Comparator;
import java.util.List;

/** The bookings behind a line, with the names that only the portal knows; what differs comes first. */
class BookingsDialog extends Dialog {

    private static final int SHORT_ID = 8;
    private static final int SHOWN_AT_ONCE = 8;

    private final InvoiceTexts texts = new InvoiceTexts(this);

    BookingsDialog(String title, List<CheckedBooking> bookings, List<BilledShare> others) {
        setId("invoice-bookings");
        setHeaderTitle(title);
        setWidth("min(60rem, 100%)");
        others.forEach(share -> add(new Paragraph(texts.text(
                "others", share.portal(), texts.formats().number(share.quantity()), texts.money(share.net())))));
        if (!bookings.isEmpty()) {
            add(grid(bookings));
        }
        getFooter().add(new Button(texts.text("close"), _ -> close()));
    }

    private Grid<CheckedBooking> grid(List<CheckedBooking> bookings) {
        Grid<CheckedBooking> grid = new Grid<>();
        grid.setId("invoice-bookings-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        if (bookings.size() > SHOWN_AT_ONCE) {
            grid.setHeight("24rem");
        } else {
            grid.setAllRowsVisible(true);
        }
        grid.addColumn(this::name).setHeader(texts.text("column.name")).setFlexGrow(2);
        grid.addColumn(BookingsDialog::user).setHeader(texts.text("column.user"));
        grid.addColumn(one -> one.centre().value()).setHeader(texts.text("column.centre"));
        grid.addColumn(one -> texts.formats().dateTime(one.occurredAt()))
                .setHeader(texts.text("column.when"))
                .setFlexGrow(2);
        grid.addColumn(one -> texts.money(one.billed()))
                .setHeader(texts.text("column.billed"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> texts.money(one.booked()))
                .setHeader(texts.text("column.booked"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::finding)
                .setHeader(texts.text("column.verdict"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        GridColumns.cardsOnly(grid, one -> new RowCard(name(one), texts.money(one.billed()))
                .line(one.course(), one.centre().value(), texts.formats().dateTime(one.occurredAt()))
                .line(texts.text("column.booked") + ": " + texts.money(one.booked()))
                .with(finding(one)));
        grid.setItems(bookings.stream()
                .sorted(Comparator.comparing((CheckedBooking one) -> one.finding() == Finding.EQUAL)
                        .thenComparing(CheckedBooking::occurredAt))
                .toList());
        return grid;
    }

    private String name(CheckedBooking booking) {
        if (booking.finding() == Finding.NOT_BOOKED) {
            return texts.text("unknown");
        }
        return booking.name() == null ? texts.text("erased") : booking.name();
    }

    private static String user(CheckedBooking booking) {
        return booking.user() == null ? "–" : booking.user().toString().substring(0, SHORT_ID) + "…";
    }

    private Span finding(CheckedBooking booking) {
        Span badge = new Span(texts.text("finding." + booking.finding()));
        badge.addClassNames("kit-badge", booking.finding() == Finding.EQUAL ? "ok" : "bad");
        return badge;
    }
}
