package de.kitacampus.portal.common.wire.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The master's keys; the payload of a {@code master-keys+jws}, signed with the current one. A portal believes it if it trusts that
 * key already: it learned it as the next one before the master changed to it.
 *
 * @param keys public keys as JWK: the current one, the next one, then the former ones, which prove what was signed before
 * @param announcedAt the master's clock
 */
public record KeyAnnouncement(List<Map<String, Object>> keys, Instant announcedAt) {}
