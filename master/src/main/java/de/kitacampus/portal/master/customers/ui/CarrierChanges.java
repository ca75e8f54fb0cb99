package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.customers.CarrierHistory;

/** Who changed what of a carrier, the latest first, some at a time. */
class CarrierChanges extends Div {

    private static final int PIECE = 20;

    private final transient CarrierHistory history;
    private final transient CustomerNumber carrier;
    private final transient Formats formats = new Formats(getLocale());
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("customers.history.more"), _ -> showMore());
    private int shown;

    CarrierChanges(CarrierHistory history, CustomerNumber carrier) {
        this.history = history;
        this.carrier = carrier;
        addClassName("kit-stack");
        list.addClassName("kit-stack");
        more.setId("carrier-history-more");
        add(list, more);
        showMore();
    }

    private void showMore() {
        var entries = history.of(carrier, shown, PIECE);
        entries.forEach(entry -> list.add(row(entry)));
        shown += entries.size();
        int all = history.count(carrier);
        more.setVisible(shown < all);
        if (all == 0) {
            list.add(new Span(getTranslation("customers.history.none")));
        }
    }

    private RowCard row(CarrierHistory.Entry entry) {
        String before = entry.before().isEmpty() ? "–" : entry.before();
        String after = entry.after().isEmpty() ? "–" : entry.after();
        return new RowCard(getTranslation("customers.field." + entry.field()), "")
                .line(before + " → " + after)
                .line(formats.dateTime(entry.at()), entry.by());
    }
}
