package de.kitacampus.portal.master.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as the two families of the standard write them: {@code 0000:01:12.99} and {@code PT1H5M3.5S}. */
final class RunTimeDuration {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):(\\d{1,2}):(\\d{1,2})(\\.\\d{1,9})?");
    private static final Pattern ISO = Pattern.compile("P(?=[\\dT])(?:(\\d{1,4})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,6})D)?"
            + "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9}(?:\\.\\d{1,9})?)S)?)?");
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_PER_MONTH = 30;
    private static final long DAYS_PER_YEAR = 365;

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
        return iso.matches()
                ? (number(iso.group(1)) * DAYS_PER_YEAR + number(iso.group(2)) * DAYS_PER_MONTH + number(iso.group(3)))
                                * SECONDS_PER_DAY
                        + number(iso.group(4)) * 3600
                        + number(iso.group(5)) * 60
                        + rounded(iso.group(6))
                : 0;
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

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long rounded(@Nullable String digits) {
        return digits == null
                ? 0
                : new BigDecimal(digits).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
