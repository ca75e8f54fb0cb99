package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.money.VatRate;
import java.math.BigDecimal;

/**
 * Value added tax of a line.
 *
 * @param percent the rate; 0.00 means exempt
 * @param reason why exempt, empty otherwise
 */
public record Tax(BigDecimal percent, String reason) {

    /** Printed when nobody gave a better one; the run's preview tells that it is missing. */
    public static final String UNNAMED_REASON = "Umsatzsteuerfrei";

    public Tax {
        percent = new VatRate(percent).percent();
        reason = percent.signum() > 0 ? "" : reason.isBlank() ? UNNAMED_REASON : reason.strip();
    }

    public static Tax of(VatRate rate, String reason) {
        return new Tax(rate.percent(), reason);
    }

    public boolean isExempt() {
        return percent.signum() == 0;
    }

    /** Category of EN 16931 (UNTDID 5305). */
    String category() {
        return isExempt() ? "E" : "S";
    }
}
