package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.portals.Portals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the months of all carriers with a portal billed, as soon as their portals have told their past. Looks again until that is done, for
 * the portals start after the master; one that is not enrolled yet is waited for.
 */
@Component
@Profile("demo")
class DemoBilling {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBilling.class);

    private final Portals portals;
    private final DemoInvoices invoices;
    private final Clock clock;
    private boolean done;

    DemoBilling(Portals portals, DemoInvoices invoices, Clock clock) {
        this.portals = portals;
        this.invoices = invoices;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void bill() {
        if (!done) {
            Instant start = clock.instant();
            DemoInvoices.Outcome outcome = invoices.bill(carriers());
            done = outcome != DemoInvoices.Outcome.NOT_YET;
            if (done) {
                LOG.info(
                        "Past months: {}, after {} ms",
                        outcome,
                        Duration.between(start, clock.instant()).toMillis());
            }
        }
    }

    private List<CustomerNumber> carriers() {
        return portals.all().stream()
                .filter(portal -> portal.state() != PortalState.SUSPENDED)
                .map(Portal::customer)
                .distinct()
                .sorted(Comparator.comparing(CustomerNumber::value))
                .toList();
    }
}
