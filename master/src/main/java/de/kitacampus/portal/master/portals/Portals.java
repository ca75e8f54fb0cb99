package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.TrustedKeys;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import java.util.List;
import java.util.Optional;

/** The portals as other modules see them. Also the keys by which their requests are recognised. */
public interface Portals extends TrustedKeys {

    List<Portal> all();

    Optional<Portal> find(PortalId id);

    /** The address of a portal, as long as its learners may learn. */
    default Optional<String> activeAddress(PortalId id) {
        return find(id).filter(portal -> portal.state() == PortalState.ACTIVE).map(Portal::url);
    }

    /** The carrier of a portal. */
    default Optional<CustomerNumber> customer(PortalId id) {
        return find(id).map(Portal::customer);
    }

    /**
     * A key that a portal holds or once held: for documents it signed in the past, never for its requests.
     *
     * @param keyId the key ID
     */
    default Optional<PublicKey> everHeld(PortalId id, String keyId) {
        return find(keyId).filter(key -> key.portal().equals(id)).map(TrustedKey::key);
    }

    /** Redeems an enrolment code; the request's self-signature has been checked by the caller. */
    EnrolmentOutcome enrol(EnrolmentRequest request);

    /** Notes that a portal called just now. */
    void contacted(PortalId id);
}
