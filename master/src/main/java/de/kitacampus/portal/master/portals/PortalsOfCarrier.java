package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.CarrierLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2)
class PortalsOfCarrier implements CarrierLink {

    @Override
    public String labelKey() {
        return "portals.carrier.link";
    }

    @Override
    public String path(CustomerNumber carrier) {
        return "portals?q=" + carrier;
    }
}
