package de.kitacampus.portal.common.signing;

import de.kitacampus.portal.common.id.PortalId;
import java.util.Optional;

/** Finds the key behind a key ID. */
@FunctionalInterface
public interface TrustedKeys {

    Optional<TrustedKey> find(String keyId);

    /**
     * @param portal the holder
     * @param key the public key
     * @param suspended whether the portal may not call at present
     */
    record TrustedKey(PortalId portal, PublicKey key, boolean suspended) {}
}
