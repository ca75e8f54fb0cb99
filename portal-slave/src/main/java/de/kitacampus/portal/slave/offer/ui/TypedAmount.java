package de.kitacampus.portal.slave.offer.ui;

import de.kitacampus.portal.common.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people type them: 39, 39,9, 39,90, 1.234,56 and also 39.90. */
final class TypedAmount {

    private static final Pattern GERMAN = Pattern.compile("-?([0-9]{1,9}|[0-9]{1,3}(\\.[0-9]{3})+)(,[0-9]{1,2})?");
    private static final Pattern POINT = Pattern.compile("-?[0-9]{1,9}\\.[0-9]{1,2}");

    private TypedAmount() {}

    /** The amount in euros, or empty when the text is none. */
    static Optional<Money> read(String text) {
        String compact = text.replace("€", "").replaceAll("[\\s\\u00a0]", "");
        if (POINT.matcher(compact).matches()) {
            return Optional.of(Money.euro(compact));
        }
        if (GERMAN.matcher(compact).matches()) {
            return Optional.of(
                    Money.euro(new BigDecimal(compact.replace(".", "").replace(',', '.'))));
        }
        return Optional.empty();
    }

    static String show(Money amount, Locale locale) {
        NumberFormat format =
                NumberFormat.getNumberInstance("de".equals(locale.getLanguage()) ? Locale.GERMANY : Locale.UK);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setGroupingUsed("de".equals(locale.getLanguage()));
        return format.format(amount.amount());
    }
}
