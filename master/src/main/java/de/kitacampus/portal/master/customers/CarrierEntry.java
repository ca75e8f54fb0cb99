package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import java.time.Instant;

/**
 * A carrier as the back office edits it.
 *
 * @param number immutable customer number
 * @param data name and address
 * @param billing how it is billed
 * @param since when the carrier was added
 * @param version the state that was read, to be given back with a change
 */
public record CarrierEntry(CustomerNumber number, CarrierData data, BillingData billing, Instant since, long version) {}
