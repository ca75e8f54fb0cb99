package de.kitacampus.portal.common.table;

import java.util.Locale;

/** Headers of columns, however they are spelled. */
public final class Headers {

    private Headers() {}

    /** Equal for headers that differ in case, blanks, signs and ways to write umlauts only. */
    public static String key(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
    }
}
