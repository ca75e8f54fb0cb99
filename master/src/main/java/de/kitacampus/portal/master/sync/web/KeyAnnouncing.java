package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.KeyAnnouncement;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.master.portals.MasterKeys;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every portal the master's keys at each contact; signed once per key, as nothing else in it changes. */
@Component
class KeyAnnouncing {

    private final MasterKeys keys;
    private final Clock clock;
    private volatile @Nullable Signed last;

    KeyAnnouncing(MasterKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    SignedDocument document() {
        SigningKey current = keys.current();
        Signed known = last;
        if (known == null || !known.keyId().equals(current.keyId())) {
            known = new Signed(current.keyId(), sign(current));
            last = known;
        }
        return known.document();
    }

    private SignedDocument sign(SigningKey current) {
        KeyAnnouncement content = new KeyAnnouncement(
                keys.published().stream().map(PublicKey::jwk).toList(), clock.instant());
        return new SignedDocument(new DocumentSigner(current).sign(SignedDocument.MASTER_KEYS, content));
    }

    private record Signed(String keyId, SignedDocument document) {}
}
