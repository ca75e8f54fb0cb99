package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.portals.Portals;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the months of the carriers billed whose portals take part, as soon as these have told their past. Looks again until that is done,
 * for the portals start after the master.
 */
@Component
@Profile("demo")
class DemoBilling {

    private final Portals portals;
    private final DemoInvoices invoices;
    private boolean done;

    DemoBilling(Portals portals, DemoInvoices invoices) {
        this.portals = portals;
        this.invoices = invoices;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void bill() {
        if (!done) {
            done = invoices.bill(carriers()) != DemoInvoices.Outcome.NOT_YET;
        }
    }

    private List<CustomerNumber> carriers() {
        return portals.all().stream()
                .filter(portal -> portal.state() == PortalState.ACTIVE)
                .map(Portal::customer)
                .distinct()
                .sorted(Comparator.comparing(CustomerNumber::value))
                .toList();
    }
}
