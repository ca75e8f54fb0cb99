package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import java.util.Optional;

/** How carriers are billed, as this module needs it. */
interface BillingParties {

    Optional<BillingParty> find(CustomerNumber number);
}
