package de.kitacampus.portal.master.usage.ui;

import java.util.Locale;

/** The tabs of the screen; all but the ledger heed the portal only. */
enum UsageTab {
    LEDGER,
    ASIDE,
    BATCHES;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
