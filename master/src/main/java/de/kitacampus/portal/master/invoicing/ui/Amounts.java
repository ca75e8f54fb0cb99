package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.invoicing.InvoiceTotal;
import java.math.BigDecimal;

/** How amounts stand on these screens. */
record Amounts(Formats formats) {

    String euro(BigDecimal amount) {
        return formats.money(Money.euro(amount));
    }

    static <T> Grid.Column<T> right(Grid.Column<T> column) {
        column.setTextAlign(ColumnTextAlign.END).addClassName("kit-amount");
        return column;
    }

    void show(Div totals, InvoiceTotal total) {
        totals.removeAll();
        totals.add(
                new Span(totals.getTranslation("invoicing.count", total.count())),
                new Span(totals.getTranslation("invoicing.net") + ": " + euro(total.net())),
                new Span(totals.getTranslation("invoicing.gross") + ": " + euro(total.gross())),
                new Span(totals.getTranslation("invoicing.open") + ": " + euro(total.open())));
    }
}
