package de.kitacampus.portal.master.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Remembers for a moment that a session may fetch files. An end of the session in this process is known at once; an end by
 * another process, a suspended portal and an elapsed usage period when the moment is over.
 */
@Component
class Grants {

    private final Cache<UUID, Grant> grants;

    Grants(ContentSettings settings) {
        grants = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(settings.grantLife())
                .build();
    }

    Optional<PlaySession> find(UUID session, String secretHash) {
        Grant grant = grants.getIfPresent(session);
        return grant != null && MessageDigest.isEqual(grant.secretHash(), bytes(secretHash))
                ? Optional.of(grant.session())
                : Optional.empty();
    }

    void remember(PlaySession session, String secretHash) {
        grants.put(session.id(), new Grant(session, bytes(secretHash)));
    }

    void forget(UUID session) {
        grants.invalidate(session);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    private record Grant(PlaySession session, byte[] secretHash) {}
}
