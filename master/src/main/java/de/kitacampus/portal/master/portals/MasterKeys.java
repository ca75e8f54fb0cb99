package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import java.util.List;
import java.util.Optional;

/** The master's own signing keys. */
public interface MasterKeys {

    SigningKey current();

    /** All keys a portal should know: the current one, the next one, then the former ones, which prove what was signed before. */
    List<PublicKey> published();

    /** A key that signs or once signed, for documents of the past. */
    default Optional<PublicKey> everHeld(String keyId) {
        return published().stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }
}
