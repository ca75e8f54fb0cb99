package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of this module's screens, in the language of the component that shows them.
 *
 * @param offers what the screen is about; own offers have some words of their own
 */
record CostTexts(Component shownIn, Offers offers) {

    CostTexts(Component shownIn) {
        this(shownIn, Offers.COURSES);
    }

    String text(String key, Object... parameters) {
        return shownIn.getTranslation("costcontrol." + key, parameters);
    }

    /** What is said otherwise of own offers. */
    String ofOffers(String key, Object... parameters) {
        return text(offers == Offers.OWN ? "own." + key : key, parameters);
    }

    /** Id of an element that both tabs have. */
    String id(String name) {
        return (offers == Offers.OWN ? "own-" : "cost-") + name;
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    String month(@Nullable BillingPeriod month) {
        return month == null ? text("month.all") : formats().month(month.month());
    }
}
