package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.TrustedKeys;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import java.util.List;
import java.util.Optional;

/** The portals as other modules see them. Also the keys by which their requests are recognised. */
public interface Portals extends TrustedKeys {

    List<Portal> all();

    Optional<Portal> find(PortalId id);

    /** Redeems an enrolment code; the request's self-signature has been checked by the caller. */
    EnrolmentOutcome enrol(EnrolmentRequest request);

    /** Notes that a portal called just now. */
    void contacted(PortalId id);
}
