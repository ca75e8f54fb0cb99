package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier pays: for each booking, and on top for the month.
 *
 * @param percentOff off the list price of every course without a fixed price, 0 to 100
 * @param fixedPrices fixed prices, net; 0.00 is a course without charge
 * @param volume which bookings decide about the tier
 * @param tiers discounts on the month's net by volume, rising
 * @param flatRate instead of the bookings' prices, or null
 * @param minimumFee least net amount of a month, or null
 */
public record AgreementTerms(
        BigDecimal percentOff,
        Map<CourseNumber, Money> fixedPrices,
        Volume volume,
        List<Tier> tiers,
        @Nullable FlatRate flatRate,
        @Nullable Money minimumFee) {

    /** Whose bookings are counted for the tiers. */
    public enum Volume {
        /** Those of the month. */
        MONTH,
        /** Those of the calendar year up to the end of the month. */
        YEAR
    }

    /**
     * @param from from so many bookings on, at least 1
     * @param percent off the month's net, above 0 to 100
     */
    public record Tier(long from, BigDecimal percent) {

        /**
         * @throws IllegalArgumentException if a figure lies outside
         */
        public Tier {
            percent = percent.setScale(2, RoundingMode.UNNECESSARY);
            demand(from >= 1 && percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0, "tier");
        }
    }

    /**
     * @param basis what the amount is paid for
     * @param amount net for a month, or for a month and head
     */
    public record FlatRate(Basis basis, Money amount) {

        /** What a flat rate is paid for. */
        public enum Basis {
            MONTH,
            HEAD
        }

        /**
         * @throws IllegalArgumentException if the amount is negative
         */
        public FlatRate {
            demand(!amount.isNegative(), "flat rate");
        }
    }

    public static final int MOST_TIERS = 20;
    public static final int MOST_FIXED_PRICES = 1_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @throws IllegalArgumentException if a figure lies outside or the tiers do not rise
     * @throws ArithmeticException if a percentage has more than two decimal places
     */
    public AgreementTerms {
        percentOff = percentOff.setScale(2, RoundingMode.UNNECESSARY);
        fixedPrices = Map.copyOf(fixedPrices);
        tiers = List.copyOf(tiers);
        demand(percentOff.signum() >= 0 && percentOff.compareTo(HUNDRED) <= 0, "percentage");
        demand(fixedPrices.size() <= MOST_FIXED_PRICES, "fixed prices");
        demand(fixedPrices.values().stream().noneMatch(Money::isNegative), "fixed price");
        demand(tiers.size() <= MOST_TIERS && rise(tiers), "tiers");
        demand(minimumFee == null || !minimumFee.isNegative() && !minimumFee.isZero(), "minimum fee");
    }

    private static boolean rise(List<Tier> tiers) {
        for (int next = 1; next < tiers.size(); next++) {
            if (tiers.get(next).from() <= tiers.get(next - 1).from()) {
                return false;
            }
        }
        return true;
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("out of range: " + what);
        }
    }

    /** The list price and nothing else. */
    public static AgreementTerms listPrices() {
        return percentage(BigDecimal.ZERO);
    }

    /** A percentage off the list price and nothing else. */
    public static AgreementTerms percentage(BigDecimal percent) {
        return new AgreementTerms(percent, Map.of(), Volume.MONTH, List.of(), null, null);
    }

    /** EK of a course, rounded half up to the cent. */
    public Money price(CourseNumber course, Money listPrice) {
        return Optional.ofNullable(fixedPrices.get(course)).orElseGet(() -> reduced(listPrice, percentOff));
    }

    static Money reduced(Money listPrice, BigDecimal percent) {
        return listPrice.times(BigDecimal.ONE.subtract(percent.movePointLeft(2)), RoundingMode.HALF_UP);
    }

    /** Whether something is settled for whole months, so that these terms begin and end with one. */
    public boolean hasMonthlyTerms() {
        return !tiers.isEmpty() || flatRate != null || minimumFee != null;
    }

    /** The highest tier that so many bookings reach. */
    public Optional<Tier> tier(long bookings) {
        return tiers.stream().filter(tier -> tier.from() <= bookings).max(Comparator.comparingLong(Tier::from));
    }
}
