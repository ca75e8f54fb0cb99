package de.kitacampus.portal.common.wire.v1;

import java.util.List;

/**
 * All disputes of the calling portal, the latest first; the version is the ETag too.
 *
 * @param version names exactly this content; equal content has an equal version
 * @param disputes open and decided ones
 */
public record DisputeList(String version, List<DisputeStatus> disputes) {}
