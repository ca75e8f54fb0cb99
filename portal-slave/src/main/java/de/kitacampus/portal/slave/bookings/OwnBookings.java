package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.slave.staff.PersonId;

/**
 * Accounts for uses of the carrier's own offers and tells the journal of them.
 *
 * @see "Design decision: DD135-20261122-what-a-use-of-own-content-is.md"
 */
public interface OwnBookings {

    /** The first use by a person in a calendar month counts, the others of that month are part of it. */
    Outcome use(PersonId person, OwnOffer offer);

    /**
     * @param number under which the offer is accounted for, at most {@value #MAX_NUMBER} characters
     * @param title its title now
     * @param sellingPrice VK, gross
     * @param vatRate the rate contained in VK
     * @param tellTitle whether Kita-Campus may learn the title
     */
    record OwnOffer(String number, String title, Money sellingPrice, VatRate vatRate, boolean tellTitle) {}

    /** Longest number, as stored. */
    int MAX_NUMBER = 20;

    /** What became of a use. */
    enum Outcome {
        BOOKED,
        /** This month it is accounted for already. */
        ALREADY_BOOKED,
        /** The person belongs to no centre that the use could count for. */
        NO_CENTRE
    }
}
