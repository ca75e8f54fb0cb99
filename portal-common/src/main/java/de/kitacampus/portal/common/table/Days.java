package de.kitacampus.portal.common.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days as people and spreadsheets write them: 1.8.2026, 01.08.26, 01/08/2026 or 2026-08-01; the day comes before the month. */
public final class Days {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?:\\s.*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T\\s].*)?");
    private static final int CENTURY = 2_000;
    private static final int EARLIEST = 1_950;
    private static final int LATEST = 2_100;

    private Days() {}

    public static Optional<LocalDate> read(String text) {
        return YEAR_FIRST
                .matcher(text.strip())
                .results()
                .findFirst()
                .filter(found -> found.group().length() == text.strip().length())
                .flatMap(found -> day(found, 1, 2, 3))
                .or(() -> DAY_FIRST
                        .matcher(text.strip())
                        .results()
                        .findFirst()
                        .filter(found -> found.group().length() == text.strip().length())
                        .flatMap(found -> day(found, 3, 2, 1)));
    }

    private static Optional<LocalDate> day(MatchResult found, int year, int month, int day) {
        int number = Integer.parseInt(found.group(year));
        int full = number < 100 ? CENTURY + number : number;
        if (full < EARLIEST || full > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(full, Integer.parseInt(found.group(month)), Integer.parseInt(found.group(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
