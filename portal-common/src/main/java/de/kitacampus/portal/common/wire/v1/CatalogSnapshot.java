package de.kitacampus.portal.common.wire.v1;

import java.time.Instant;
import java.util.List;

/**
 * All courses that one carrier may offer, with its purchase prices; the version is the ETag too.
 *
 * @param version names exactly this content; equal content has an equal version
 * @param generatedAt the master's clock
 * @param courses every visible course, by number
 */
public record CatalogSnapshot(String version, Instant generatedAt, List<CatalogCourse> courses) {}
