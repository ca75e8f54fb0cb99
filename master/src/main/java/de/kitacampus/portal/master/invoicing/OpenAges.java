package de.kitacampus.portal.master.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is owed by how long it is overdue.
 *
 * @param amounts each age, also those without any
 */
public record OpenAges(Map<Age, BigDecimal> amounts) {

    private static final long MONTH = 30;

    /** How long something is overdue. */
    public enum Age {
        NOT_DUE,
        TO_30,
        TO_60,
        TO_90,
        LONGER;

        static Age of(long days) {
            return days <= 0 ? NOT_DUE : values()[(int) Math.min((days - 1) / MONTH + 1, LONGER.ordinal())];
        }
    }

    public static OpenAges of(List<InvoiceRow> rows, LocalDate day) {
        Map<Age, BigDecimal> amounts = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            amounts.put(age, new BigDecimal("0.00"));
        }
        for (InvoiceRow row : rows) {
            LocalDate due = row.dueOn() == null ? row.issuedOn() : row.dueOn();
            amounts.merge(Age.of(ChronoUnit.DAYS.between(due, day)), row.open(), BigDecimal::add);
        }
        return new OpenAges(amounts);
    }

    /** Per cent of the largest, for a bar beside the figure. */
    public int share(Age age) {
        BigDecimal largest = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal amount = amounts.getOrDefault(age, BigDecimal.ZERO).max(BigDecimal.ZERO);
        return largest.signum() == 0
                ? 0
                : amount.movePointRight(2).divide(largest, RoundingMode.HALF_UP).intValue();
    }
}
