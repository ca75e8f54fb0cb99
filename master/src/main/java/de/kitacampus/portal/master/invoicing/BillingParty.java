package de.kitacampus.portal.master.invoicing;

import java.util.List;

/**
 * A carrier as it is billed now.
 *
 * @param buyer name and address
 * @param paymentDays days until an invoice is due
 * @param perCentre whether each centre gets an invoice of its own
 * @param missing translation keys of what must be there first
 */
record BillingParty(Buyer buyer, int paymentDays, boolean perCentre, List<String> missing) {}
