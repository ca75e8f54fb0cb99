package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The carrier's own prices (VK) and what it puts in front. */
public interface OwnPrices {

    /** Highest price that can be set. */
    Money MAX = Money.euro("99999.99");

    /** Every course of the catalog with what the carrier made of it, by number. */
    List<PricedCourse> all();

    /**
     * Sets the price from now on; the history keeps the former ones.
     *
     * @param gross VK with VAT, 0.00 for free
     */
    PriceOutcome setPrice(CourseNumber course, Money gross);

    /** Back to EK with VAT. */
    void useDefaultPrice(CourseNumber course);

    void feature(CourseNumber course, boolean featured);

    /** The last change first. */
    List<PriceChange> history(CourseNumber course);

    /**
     * A course and its price.
     *
     * @param ownPrice whether the price was set by the carrier
     * @param featured whether the carrier puts it in front
     * @param specials how many {@link SpecialPrices special prices} count now or later
     * @param special whether one of them counts for everybody today, instead of the course's own price
     */
    record PricedCourse(OfferedCourse offered, boolean ownPrice, boolean featured, int specials, boolean special) {}

    /**
     * @param gross the price, or null for the default
     * @param account who, or null for the application itself
     */
    record PriceChange(
            @Nullable Money gross,
            Instant validFrom,
            @Nullable UUID account) {}

    /** What became of a price. */
    sealed interface PriceOutcome {
        record Set() implements PriceOutcome {}

        record Negative() implements PriceOutcome {}

        record TooHigh() implements PriceOutcome {}

        record UnknownCourse() implements PriceOutcome {}
    }
}
