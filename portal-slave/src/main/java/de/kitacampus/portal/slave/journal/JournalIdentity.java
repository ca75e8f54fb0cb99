package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import java.util.List;

/**
 * In whose name the journal is kept, and whose receipts count.
 *
 * @param portal this portal
 * @param key signs batches
 * @param masterKeys the pinned keys of the master, current and next
 */
public record JournalIdentity(PortalId portal, SigningKey key, List<PublicKey> masterKeys) {}
