package de.kitacampus.portal.common.table;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as people and spreadsheets write them, in German or in English: 1.234,50, 1,234.50, 39 € or 39.5. A single separator
 * before exactly three digits parts thousands.
 */
public final class Numbers {

    private static final String GROUPED = "-?\\d{1,3}([.,'\\s])\\d{3}(?:\\1\\d{3})*";
    private static final String PLAIN = "-?\\d+";

    private Numbers() {}

    public static Optional<BigDecimal> amount(String text) {
        String typed = text.replace('\u00a0', ' ').replaceAll("€|EUR", "").strip();
        int last = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('.'));
        if (isWhole(typed) || last < 0) {
            return whole(typed).map(BigDecimal::valueOf);
        }
        String before = typed.substring(0, last);
        String after = typed.substring(last + 1);
        boolean valid =
                isWhole(before) && !before.contains(typed.substring(last, last + 1)) && after.matches("\\d{1,9}");
        return valid ? Optional.of(new BigDecimal(digits(before) + "." + after)) : Optional.empty();
    }

    public static Optional<Integer> whole(String text) {
        String typed = text.strip();
        if (!isWhole(typed) || digits(typed).length() > 9) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(digits(typed)));
    }

    private static boolean isWhole(String text) {
        return text.matches(PLAIN) || text.matches(GROUPED);
    }

    private static String digits(String text) {
        return text.replaceAll("[^\\d-]", "");
    }
}
