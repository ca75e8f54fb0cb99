package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.WireJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A public key of a portal; a retired one is kept for the record and opens nothing. */
@Entity
@Table(name = "portal_key")
class PortalKey {

    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    @Id
    private String keyId;

    private UUID portalId;
    private String jwk;
    private Instant addedAt;
    private @Nullable Instant retiredAt;

    protected PortalKey() {}

    PortalKey(UUID portalId, PublicKey key, Instant now) {
        this.keyId = key.keyId();
        this.portalId = portalId;
        this.jwk = WireJson.write(key.jwk());
        this.addedAt = now;
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    /** Enrolled once more with the same key. */
    void renew(Instant now) {
        addedAt = now;
        retiredAt = null;
    }

    boolean belongsTo(UUID portal) {
        return portalId.equals(portal);
    }

    String keyId() {
        return keyId;
    }

    UUID portalId() {
        return portalId;
    }

    PublicKey publicKey() {
        return parsed(jwk);
    }

    static PublicKey parsed(String jwk) {
        return PublicKey.of(WireJson.mapper().readValue(jwk, JSON_OBJECT));
    }
}
