package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.KeyAnnouncement;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges what the master says of its keys. */
final class KeyNews {

    private static final Logger SECURITY = LoggerFactory.getLogger("security.keys");

    /** Of the known keys the current and the next one; a former one can announce nothing any more. */
    private static final int ANNOUNCING = 2;

    private KeyNews() {}

    /**
     * @param known the keys in the order the master last told
     * @return all keys from now on, or nothing when there is no news or it is not to be believed
     */
    static Optional<List<PublicKey>> believed(SignedDocument announcement, List<PublicKey> known) {
        try {
            List<PublicKey> trusted = known.subList(0, Math.min(ANNOUNCING, known.size()));
            KeyAnnouncement told = new DocumentVerifier(trusted)
                    .verify(announcement.jws(), SignedDocument.MASTER_KEYS, KeyAnnouncement.class);
            Set<PublicKey> all = new LinkedHashSet<>();
            told.keys().stream().map(PublicKey::of).forEach(all::add);
            all.addAll(known);
            return Optional.of(List.copyOf(all)).filter(keys -> !keys.equals(known));
        } catch (UntrustedDocument | IllegalArgumentException refused) {
            SECURITY.warn(
                    "the master's keys were announced in a way that cannot be believed: {}", refused.getMessage());
            return Optional.empty();
        }
    }
}
