package de.kitacampus.portal.common.excel;

import de.kitacampus.portal.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of an export.
 *
 * @param header text of the first row
 * @param width width in characters
 * @param kind what the cells are, so that a spreadsheet can calculate with them
 * @param value the cell of a row; null leaves it empty
 * @param <T> the row
 */
public record ExcelColumn<T>(String header, int width, Kind kind, Function<T, @Nullable Object> value) {

    /** Type of a column's cells. */
    public enum Kind {
        TEXT(null),
        NUMBER("#,##0"),
        AMOUNT("#,##0.00"),
        PERCENT("0.00"),
        DATE("dd.mm.yyyy"),
        DATE_TIME("dd.mm.yyyy hh:mm");

        private final @Nullable String format;

        Kind(@Nullable String format) {
            this.format = format;
        }

        @Nullable
        String format() {
            return format;
        }
    }

    public static <T> ExcelColumn<T> text(String header, int width, Function<T, @Nullable String> value) {
        return new ExcelColumn<>(header, width, Kind.TEXT, value::apply);
    }

    public static <T> ExcelColumn<T> number(String header, int width, Function<T, @Nullable Long> value) {
        return new ExcelColumn<>(header, width, Kind.NUMBER, value::apply);
    }

    /** An amount as a number with two decimals; the currency belongs into the header. */
    public static <T> ExcelColumn<T> amount(String header, int width, Function<T, @Nullable Money> value) {
        return new ExcelColumn<>(header, width, Kind.AMOUNT, row -> {
            Money money = value.apply(row);
            return money == null ? null : money.amount();
        });
    }

    public static <T> ExcelColumn<T> percent(String header, int width, Function<T, @Nullable BigDecimal> value) {
        return new ExcelColumn<>(header, width, Kind.PERCENT, value::apply);
    }

    public static <T> ExcelColumn<T> date(String header, int width, Function<T, @Nullable LocalDate> value) {
        return new ExcelColumn<>(header, width, Kind.DATE, value::apply);
    }

    /**
     * A point in time, shown as wall-clock time of the zone: a spreadsheet knows no time zones.
     */
    public static <T> ExcelColumn<T> dateTime(
            String header, int width, ZoneId zone, Function<T, @Nullable Instant> value) {
        return new ExcelColumn<>(header, width, Kind.DATE_TIME, row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
        });
    }
}
