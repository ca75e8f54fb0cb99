package de.kitacampus.portal.master.content.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** Sizes of files as people read them. */
final class Sizes {

    private static final double KILO = 1000;

    private Sizes() {}

    static String text(long bytes, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return bytes < KILO * KILO
                ? format.format(Math.ceil(bytes / KILO)) + " kB"
                : format.format(bytes / KILO / KILO) + " MB";
    }
}
