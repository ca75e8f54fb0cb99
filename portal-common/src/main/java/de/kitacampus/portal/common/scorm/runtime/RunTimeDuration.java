package de.kitacampus.portal.common.scorm.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as the two families of the standard write them: {@code 0000:01:12.99} and {@code PT1H5M3.5S}. */
final class RunTimeDuration {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):(\\d{1,2}):(\\d{1,2})(\\.\\d{1,9})?");
    private static final String NUMBER = "(?:(\\d{1,6}(?:[.,]\\d{1,6})?)%s)?";

    /** As lenient as the library in the browser, which takes weeks, fractions and a missing T. */
    private static final Pattern ISO = Pattern.compile("P" + NUMBER.formatted("Y") + NUMBER.formatted("M")
            + NUMBER.formatted("W") + NUMBER.formatted("D") + "(?:T?" + NUMBER.formatted("H") + NUMBER.formatted("M")
            + "(?:(\\d{1,9}(?:\\.\\d{1,9})?)S)?)?");

    /** Seconds of each unit, in the order of the pattern's groups. */
    private static final long[] UNITS = {365 * 86_400L, 30 * 86_400L, 7 * 86_400L, 86_400, 3_600, 60, 1};

    private RunTimeDuration() {}

    /** Whole seconds, rounded half up; 0 for what is no duration. */
    static long seconds(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Long.parseLong(clock.group(1)) * 3600
                    + Long.parseLong(clock.group(2)) * 60
                    + rounded(clock.group(3) + (clock.group(4) == null ? "" : clock.group(4)));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? sum(iso) : 0;
    }

    private static long sum(Matcher iso) {
        BigDecimal seconds = BigDecimal.ZERO;
        for (int unit = 0; unit < UNITS.length; unit++) {
            String number = iso.group(unit + 1);
            if (number != null) {
                seconds =
                        seconds.add(new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(UNITS[unit])));
            }
        }
        return seconds.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** Whether the text is a duration of either family. */
    static boolean isOne(String text) {
        return CLOCK.matcher(text).matches() || ISO.matcher(text).matches();
    }

    static String clock(long seconds) {
        return String.format(
                Locale.ROOT, "%04d:%02d:%02d.00", Math.min(9999, seconds / 3600), seconds / 60 % 60, seconds % 60);
    }

    static String iso(long seconds) {
        return "PT" + seconds / 3600 + "H" + seconds / 60 % 60 + "M" + seconds % 60 + "S";
    }

    private static long rounded(String digits) {
        return new BigDecimal(digits).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
