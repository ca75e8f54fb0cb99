package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.slave.shell.CarrierName;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The carrier's name as the master has it. */
@Component
class EnrolledCarrierName implements CarrierName {

    private final PortalIdentity identity;

    EnrolledCarrierName(PortalIdentity identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> name() {
        return identity.enrolled().map(EnrolledPortal::carrierName);
    }
}
