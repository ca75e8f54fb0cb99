package de.kitacampus.portal.master.costcontrol;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.CarrierLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class CostsOfCarrier implements CarrierLink {

    @Override
    public String labelKey() {
        return "costcontrol.carrier.link";
    }

    @Override
    public String path(CustomerNumber carrier) {
        return "cost-control?month=all&customer=" + carrier;
    }
}
