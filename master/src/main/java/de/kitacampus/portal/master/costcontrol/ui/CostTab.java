package de.kitacampus.portal.master.costcontrol.ui;

import de.kitacampus.portal.master.usage.LedgerFilter;
import java.util.Locale;

/** The tabs of cost control. */
enum CostTab {
    OFFER,
    COURSES,
    OWN;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean showsBookings() {
        return this != OFFER;
    }

    /** Of a filter what this tab can show, so that nothing filters unseen. */
    LedgerFilter shown(LedgerFilter filter) {
        return filter.withTypes(this == OWN ? LedgerFilter.OWN_OFFERS : LedgerFilter.COURSES)
                .withPortal(null)
                .withDifferencesOnly(false);
    }
}
