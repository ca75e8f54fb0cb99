package de.kitacampus.portal.common.ui;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates, times and amounts as people read them: 18.08.2023, 13:52 and 1.234,56 € in German; 18/08/2023, 13:52 and €1,234.56 in
 * English. Times are those of Europe/Berlin.
 *
 * @param locale the reader's language
 */
public record Formats(Locale locale) {

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(isGerman() ? "dd.MM.yyyy" : "dd/MM/yyyy", locale)
                .format(day);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, BillingPeriod.ZONE));
    }

    public String dateTime(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale)
                .withZone(BillingPeriod.ZONE)
                .format(instant);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(isGerman() ? Locale.GERMANY : Locale.UK);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(percent) + " %";
    }

    public String percent(VatRate rate) {
        return percent(rate.percent());
    }

    /** Hours and minutes, e.g. {@code 1 h 05 min}; seconds below one minute. */
    public String duration(Duration duration) {
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() + " s";
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + " min"
                : "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
    }

    private boolean isGerman() {
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage());
    }
}
