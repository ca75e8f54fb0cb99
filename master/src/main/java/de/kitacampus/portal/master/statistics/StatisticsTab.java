package de.kitacampus.portal.master.statistics;

import java.util.Locale;

/** By what the figures are listed. */
public enum StatisticsTab {
    MONTHS,
    COURSES,
    CATEGORIES,
    CARRIERS;

    /** In addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
