package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.PublicKey;
import java.time.Instant;

/**
 * The public half of a key that signs no more; it proves what was signed with it.
 *
 * @param key the key
 * @param retiredAt until when it signed
 */
public record FormerKey(PublicKey key, Instant retiredAt) {}
