package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.common.wire.v1.BilledShare;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import de.kitacampus.portal.slave.invoices.Disputes;
import java.util.List;

/** The bookings behind a line, each of which can be disputed. */
class BookingsDialog extends Dialog {

    private static final int SHOWN_AT_ONCE = 8;

    private final InvoiceTexts texts = new InvoiceTexts(this);

    BookingsDialog(String title, List<CheckedBooking> bookings, List<BilledShare> others, Disputes disputes) {
        setId("invoice-bookings");
        setHeaderTitle(title);
        setWidth("min(68rem, 100%)");
        others.forEach(share -> add(new Paragraph(texts.text(
                "others", share.portal(), texts.formats().number(share.quantity()), texts.money(share.net())))));
        if (!bookings.isEmpty()) {
            Grid<CheckedBooking> grid = new BookingsGrid(bookings, disputes);
            if (bookings.size() > SHOWN_AT_ONCE) {
                grid.setHeight("24rem");
            } else {
                grid.setAllRowsVisible(true);
            }
            add(grid);
        }
        getFooter().add(new Button(texts.text("close"), _ -> close()));
    }
}
