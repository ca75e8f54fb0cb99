package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;

/**
 * What an agreement adds to the bookings of a month or takes off them, a line of the invoice.
 *
 * @param kind why
 * @param net amount; negative for what is taken off
 * @param rate rate of value added tax
 * @param reason German sentence, printed on the invoice
 */
public record Adjustment(Kind kind, Money net, VatRate rate, String reason) {

    /** Why there is an adjustment. */
    public enum Kind {
        TIER_DISCOUNT,
        FLAT_RATE,
        MINIMUM_FEE
    }
}
