package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.offer.Offer;
import org.springframework.stereotype.Component;

/** Mirrors the master's catalog when it has changed. */
@Component
class CatalogPull {

    private final MasterCalls calls;
    private final MasterContact contact;
    private final PortalIdentity identity;
    private final Offer offer;

    CatalogPull(MasterCalls calls, MasterContact contact, PortalIdentity identity, Offer offer) {
        this.calls = calls;
        this.contact = contact;
        this.identity = identity;
        this.offer = offer;
    }

    /** One at a time: the loop and a person, or the set-up, may ask in the same moment. */
    synchronized JobResult run() {
        if (identity.enrolled().isEmpty()) {
            return JobResult.IDLE;
        }
        return switch (calls.catalog(offer.version().orElse(null))) {
            case MasterAnswer.Said<CatalogSnapshot>(CatalogSnapshot snapshot) -> replace(snapshot);
            case MasterAnswer.Unchanged<CatalogSnapshot> same -> JobResult.DONE;
            case MasterAnswer.Refused<CatalogSnapshot> refused -> JobResult.FAILED;
            case MasterAnswer.Failed<CatalogSnapshot> failed -> JobResult.FAILED;
        };
    }

    private JobResult replace(CatalogSnapshot snapshot) {
        offer.replace(snapshot);
        contact.catalogArrived();
        return JobResult.DONE;
    }
}
