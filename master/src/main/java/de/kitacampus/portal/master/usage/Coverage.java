package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger a closing covers: up to its month and marks, and not covered by the one before.
 *
 * @param customer the carrier
 * @param month the closing's month
 * @param closing whose marks limit it, or null for all that is there now
 * @param previous the closing before, or null
 * @param previousMonth its month, or null
 */
record Coverage(
        CustomerNumber customer,
        BillingPeriod month,
        @Nullable UUID closing,
        @Nullable UUID previous,
        @Nullable BillingPeriod previousMonth) {

    static Coverage now(CustomerNumber customer, BillingPeriod month, Optional<Closing> latest) {
        return new Coverage(
                customer,
                month,
                null,
                latest.map(Closing::id).orElse(null),
                latest.map(Closing::month).orElse(null));
    }
}
