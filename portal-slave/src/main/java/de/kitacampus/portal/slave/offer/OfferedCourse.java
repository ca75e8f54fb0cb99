package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import java.math.RoundingMode;

/**
 * A course of the provider with the carrier's own price.
 *
 * @param course as the master tells it, with EK
 * @param sellingPrice VK, gross, as of now
 * @param catalogVersion the catalog that told EK
 * @param available whether it is in the current catalog
 */
public record OfferedCourse(CatalogCourse course, Money sellingPrice, String catalogVersion, boolean available) {

    /** What remains of VK without VAT after EK; below zero the carrier pays. */
    public Money margin() {
        return margin(course, sellingPrice);
    }

    /** The same of another price. */
    public static Money margin(CatalogCourse course, Money gross) {
        return gross.minus(gross.vatIncluded(course.vatRate(), RoundingMode.HALF_UP))
                .minus(course.purchasePrice());
    }

    /** Whether it is sold below EK; what is given away free is meant to be. */
    public boolean isSoldAtALoss() {
        return !sellingPrice.isZero() && margin().isNegative();
    }
}
