package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import java.util.List;
import java.util.Optional;

/** The customers as other modules see them. */
public interface Customers {

    List<Carrier> carriers();

    Optional<Carrier> find(CustomerNumber number);

    /** To whom its invoices are made out; nothing for an unknown number. */
    Optional<BillingRecipient> billing(CustomerNumber number);
}
