package de.kitacampus.portal.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate of value added tax.
 *
 * @param percent per cent with two decimal places, 0.00 to 99.99; 0.00 when exempt
 */
public record VatRate(BigDecimal percent) {

    public static final VatRate STANDARD = of("19");
    public static final VatRate REDUCED = of("7");
    public static final VatRate NONE = of("0");
    private static final int MAX_DIGITS = 15;

    /**
     * @throws IllegalArgumentException if the percentage is negative or not below 100
     * @throws ArithmeticException if it has more than two decimal places
     */
    public VatRate {
        if (Math.abs((long) percent.scale()) > MAX_DIGITS || percent.precision() > MAX_DIGITS) {
            throw new ArithmeticException("a VAT rate has at most two decimal places");
        }
        percent = percent.setScale(2, RoundingMode.UNNECESSARY);
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw new IllegalArgumentException("a VAT rate lies between 0 and 100 per cent: " + percent);
        }
    }

    @JsonCreator
    public static VatRate of(String percent) {
        return new VatRate(new BigDecimal(percent));
    }

    @Override
    @JsonValue
    public String toString() {
        return percent.toPlainString();
    }
}
