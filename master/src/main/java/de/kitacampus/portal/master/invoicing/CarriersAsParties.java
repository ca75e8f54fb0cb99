package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.BillingData.Arrangement;
import de.kitacampus.portal.master.customers.BillingRecipient;
import de.kitacampus.portal.master.customers.Customers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes carriers from their own module. */
@Component
class CarriersAsParties implements BillingParties {

    private final Customers customers;

    CarriersAsParties(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Optional<BillingParty> find(CustomerNumber number) {
        return customers.billing(number).map(CarriersAsParties::party);
    }

    private static BillingParty party(BillingRecipient recipient) {
        Buyer buyer = new Buyer(
                recipient.number().value(),
                recipient.name(),
                recipient.addition(),
                recipient.street(),
                recipient.postalCode(),
                recipient.city(),
                recipient.country(),
                recipient.email(),
                recipient.vatId() == null ? "" : recipient.vatId().value(),
                recipient.leitwegId() == null ? "" : recipient.leitwegId().value(),
                recipient.orderReference());
        return new BillingParty(
                buyer, recipient.paymentDays(), recipient.arrangement() == Arrangement.PER_CENTRE, recipient.missing());
    }
}
