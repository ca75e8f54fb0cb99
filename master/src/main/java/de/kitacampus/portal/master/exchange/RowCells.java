package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.table.Days;
import de.kitacampus.portal.common.table.ImportColumn;
import de.kitacampus.portal.common.table.Numbers;
import de.kitacampus.portal.common.table.RowVerdict.Refusal;
import de.kitacampus.portal.common.table.TextTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row, read cell by cell; what cannot be understood becomes a refusal. */
final class RowCells<C extends ImportColumn> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final TextTable.Line line;
    private final Map<C, Integer> places;
    private final List<Refusal> refusals = new ArrayList<>();

    RowCells(TextTable.Line line, Map<C, Integer> places) {
        this.line = line;
        this.places = places;
    }

    int line() {
        return line.number();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    boolean has(C column) {
        return places.containsKey(column);
    }

    String text(C column) {
        Integer place = places.get(column);
        return place == null
                ? ""
                : line.cell(place).replace('\u00a0', ' ').replace("\r\n", "\n").strip();
    }

    void refuse(@Nullable C column, String reason, String... values) {
        refusals.add(new Refusal(column, "refused." + reason, List.of(values)));
    }

    /** A text, or what was there before if the file has no such column. */
    String text(C column, @Nullable String before, int longest) {
        if (!has(column) && before != null) {
            return before;
        }
        String text = text(column);
        if (text.length() > longest) {
            refuse(column, "long", String.valueOf(longest));
        }
        return text;
    }

    String demanded(C column, @Nullable String before, int longest) {
        String text = text(column, before, longest);
        if (text.isEmpty()) {
            refuse(column, "missing");
        }
        return text;
    }

    /** A whole number; refused if it is missing. */
    int number(C column, @Nullable Integer before, int from, int to) {
        Integer number = numberOrNull(column, before, from, to);
        if (number == null && text(column).isEmpty()) {
            refuse(column, "missing");
        }
        return number == null ? from : number;
    }

    @Nullable
    Integer numberOrNull(C column, @Nullable Integer before, int from, int to) {
        if (!has(column)) {
            return before;
        }
        String text = text(column);
        Integer number = Numbers.whole(text).orElse(null);
        if (!text.isEmpty() && (number == null || number < from || number > to)) {
            refuse(column, "range", String.valueOf(from), String.valueOf(to), text);
            return null;
        }
        return number;
    }

    /** An amount from 0 with at most two decimal places, or nothing with a refusal. */
    Optional<BigDecimal> amount(C column) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse(column, "missing");
            return Optional.empty();
        }
        Optional<BigDecimal> amount = Numbers.amount(text)
                .filter(found -> found.signum() >= 0
                        && found.stripTrailingZeros().scale() <= 2
                        && found.compareTo(BigDecimal.valueOf(10_000_000)) < 0);
        if (amount.isEmpty()) {
            refuse(column, "amount", text);
        }
        return amount;
    }

    @Nullable
    LocalDate day(C column, @Nullable LocalDate before) {
        if (!has(column)) {
            return before;
        }
        String text = text(column);
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            refuse(column, "day", text);
        }
        return day.orElse(null);
    }

    /** One word, or nothing; refused if it is not known. */
    <T> Optional<T> word(C column, Function<String, Optional<T>> meaning) {
        String text = text(column);
        Optional<T> found = text.isEmpty() ? Optional.empty() : meaning.apply(text);
        if (found.isEmpty() && !text.isEmpty()) {
            refuse(column, "unknown", text);
        }
        return found;
    }

    /** Several words, parted by semicolons or lines. */
    <T> Set<T> words(C column, Set<T> before, Function<String, Optional<T>> meaning) {
        if (!has(column)) {
            return before;
        }
        Set<T> all = new LinkedHashSet<>();
        for (String part : parts(text(column), "[;\\n]")) {
            meaning.apply(part).ifPresentOrElse(all::add, () -> refuse(column, "unknown", part));
        }
        return all;
    }

    /** A day as people read it. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
