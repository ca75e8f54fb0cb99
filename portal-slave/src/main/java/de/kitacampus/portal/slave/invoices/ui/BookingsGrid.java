package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.invoices.Disputes;
import java.util.Comparator;
import java.util.List;

/** Bookings as they were billed beside how they were booked, with the names that only the portal knows; what differs comes first. */
class BookingsGrid extends Grid<CheckedBooking> {

    private static final int SHORT_ID = 8;

    private final InvoiceTexts texts = new InvoiceTexts(this);
    private final transient Disputing disputing;

    BookingsGrid(List<CheckedBooking> bookings, Disputes disputes) {
        disputing = new Disputing(disputes, texts, one -> getDataProvider().refreshItem(one));
        setId("invoice-bookings-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addColumn(this::name)
                .setHeader(texts.text("column.name"))
                .setTooltipGenerator(this::name)
                .setFlexGrow(2);
        addColumn(BookingsGrid::user).setHeader(texts.text("column.user"));
        addColumn(CheckedBooking::course).setHeader(texts.text("column.course"));
        addColumn(one -> one.centre().value()).setHeader(texts.text("column.centre"));
        addColumn(one -> texts.formats().dateTime(one.occurredAt()))
                .setHeader(texts.text("column.when"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        addColumn(one -> texts.money(one.billed()))
                .setHeader(texts.text("column.billed"))
                .setTextAlign(ColumnTextAlign.END);
        addColumn(one -> texts.money(one.booked()))
                .setHeader(texts.text("column.booked"))
                .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(this::finding)
                .setHeader(texts.text("column.verdict"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addComponentColumn(disputing::of)
                .setHeader(texts.text("column.dispute"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        GridColumns.cardsOnly(this, this::card);
        setItems(bookings.stream()
                .sorted(Comparator.comparing((CheckedBooking one) -> one.finding() == Finding.EQUAL)
                        .thenComparing(CheckedBooking::occurredAt))
                .toList());
    }

    private Component card(CheckedBooking one) {
        return new RowCard(name(one), texts.money(one.billed()))
                .line(one.course(), one.centre().value(), texts.formats().dateTime(one.occurredAt()))
                .line(texts.text("column.booked") + ": " + texts.money(one.booked()))
                .with(finding(one))
                .with(disputing.of(one));
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
        badge.addClassNames(
                "kit-badge",
                switch (booking.finding()) {
                    case EQUAL -> "ok";
                    case ON_THE_WAY -> "going";
                    case OTHER_PRICE, NOT_BOOKED, NOT_BILLED -> "bad";
                });
        return badge;
    }
}
