package de.kitacampus.portal.slave.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id the passkey here; not what the device calls it
 * @param label what its owner calls it
 * @param createdAt when it was added
 * @param usedAt when somebody signed in with it last, or null
 */
public record Passkey(
        UUID id, String label, Instant createdAt, @Nullable Instant usedAt) {}
