package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.master.portals.MasterKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The keys by which attestations are checked: the master's present ones and all that ever signed an attestation. */
@Component
public class AttestationKeys {

    private final MasterKeys keys;
    private final AttestationStore store;

    AttestationKeys(MasterKeys keys, AttestationStore store) {
        this.keys = keys;
        this.store = store;
    }

    SigningKey current() {
        return keys.current();
    }

    List<PublicKey> published() {
        return Stream.concat(keys.published().stream(), store.keys().stream())
                .distinct()
                .toList();
    }

    /** A JWK set (RFC 7517, 5). */
    public Map<String, Object> jwks() {
        return Map.of("keys", published().stream().map(AttestationKeys::jwk).toList());
    }

    private static Map<String, Object> jwk(PublicKey key) {
        Map<String, Object> jwk = new java.util.TreeMap<>(key.jwk());
        jwk.put("alg", "ES256");
        jwk.put("use", "sig");
        return jwk;
    }
}
