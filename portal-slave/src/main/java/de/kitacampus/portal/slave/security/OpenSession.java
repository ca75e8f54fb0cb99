package de.kitacampus.portal.slave.security;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is signed in somewhere.
 *
 * @param id the session; not the secret that the browser holds
 * @param way how it began
 * @param device where
 * @param openedAt since when
 * @param usedAt when it was used last, to the minute
 * @param current whether it is the one that asks
 */
public record OpenSession(UUID id, SignInWay way, Device device, Instant openedAt, Instant usedAt, boolean current) {}
