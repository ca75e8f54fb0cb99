package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.CarrierLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class AgreementsOfCarrier implements CarrierLink {

    @Override
    public String labelKey() {
        return "pricing.carrier.link";
    }

    @Override
    public String path(CustomerNumber carrier) {
        return "prices/" + carrier;
    }
}
