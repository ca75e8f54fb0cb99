package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import java.util.List;

/** The master's own signing keys. */
public interface MasterKeys {

    SigningKey current();

    /** All keys a portal should trust, the current one first. */
    List<PublicKey> published();
}
