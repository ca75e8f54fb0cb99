package de.kitacampus.portal.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * An amount of money with exactly the decimal places of its currency.
 *
 * @param amount the amount in major units, e.g. {@code 12.30} for twelve euros thirty
 * @param currency the ISO 4217 currency
 */
@JsonIncludeProperties({"amount", "currency"})
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency)
        implements Comparable<Money> {

    public static final Currency EUR = Currency.getInstance("EUR");
    /** Digits an amount may have before or behind the point; keeps {@code 1E+999999999} from filling the memory. */
    private static final int MAX_DIGITS = 15;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @throws ArithmeticException if the amount has more decimal places than the currency or more than {@value #MAX_DIGITS} digits
     */
    @JsonCreator
    public Money(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") Currency currency) {
        this.amount = bounded(amount).setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        this.currency = currency;
    }

    /**
     * @param amount euros, e.g. {@code "39.00"}
     * @throws ArithmeticException if there are more than two decimal places
     */
    public static Money euro(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    /**
     * @throws ArithmeticException if there are more than two decimal places
     */
    public static Money euro(BigDecimal amount) {
        return new Money(amount, EUR);
    }

    public static Money zeroEuro() {
        return new Money(BigDecimal.ZERO, EUR);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(long quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(amount.multiply(factor).setScale(amount.scale(), rounding), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** The tax contained in this gross amount: gross × p / (100 + p). */
    public Money vatIncluded(VatRate rate, RoundingMode rounding) {
        BigDecimal tax = amount.multiply(rate.percent()).divide(HUNDRED.add(rate.percent()), amount.scale(), rounding);
        return new Money(tax, currency);
    }

    /** The gross amount for this net amount: net + net × p / 100. */
    public Money withVat(VatRate rate, RoundingMode rounding) {
        return plus(times(rate.percent().movePointLeft(2), rounding));
    }

    /**
     * Splits the amount by weight without losing a cent: every share is rounded towards zero, and the cents that remain
     * go one by one to the shares that were cut most, the earlier one first when they were cut alike.
     *
     * @throws IllegalArgumentException if there is no weight, one is negative or all are zero
     */
    public List<Money> allocate(List<Integer> weights) {
        long total = weights.stream().mapToLong(Integer::longValue).sum();
        if (total <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must not be negative and not all zero: " + weights);
        }
        long minor = amount.unscaledValue().longValueExact();
        long[] shares = new long[weights.size()];
        List<Integer> byRest = new ArrayList<>();
        long given = 0;
        for (int line = 0; line < shares.length; line++) {
            shares[line] = Math.multiplyExact(minor, (long) weights.get(line)) / total;
            given += shares[line];
            byRest.add(line);
        }
        byRest.sort(Comparator.comparingLong(
                line -> -Math.abs(Math.multiplyExact(minor, (long) weights.get(line)) % total)));
        long rest = minor - given;
        for (int next = 0; rest != 0; next++, rest -= Long.signum(rest)) {
            shares[byRest.get(next)] += Long.signum(rest);
        }
        List<Money> result = new ArrayList<>();
        for (long share : shares) {
            result.add(new Money(BigDecimal.valueOf(share, amount.scale()), currency));
        }
        return List.copyOf(result);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private static BigDecimal bounded(BigDecimal amount) {
        if (Math.abs((long) amount.scale()) > MAX_DIGITS || amount.precision() - amount.scale() > MAX_DIGITS) {
            throw new ArithmeticException("an amount has at most " + MAX_DIGITS + " digits");
        }
        return amount;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
