package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Figures as German invoices show them. */
final class GermanText {

    private GermanText() {}

    static String money(Money amount) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMinimumFractionDigits(2);
        return format.format(amount.amount()) + " €";
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(number);
    }

    static String percent(BigDecimal percent) {
        return NumberFormat.getNumberInstance(Locale.GERMANY).format(percent) + " %";
    }
}
