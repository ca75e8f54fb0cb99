package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.rights.PortalStanding;
import org.springframework.stereotype.Component;

/** Tells whether the master has suspended this portal. */
@Component
class StandingWithMaster implements PortalStanding {

    private final MasterContact contact;

    StandingWithMaster(MasterContact contact) {
        this.contact = contact;
    }

    @Override
    public boolean isSuspended() {
        return contact.refusal()
                .filter(refusal -> refusal == ProblemCode.PORTAL_SUSPENDED)
                .isPresent();
    }
}
