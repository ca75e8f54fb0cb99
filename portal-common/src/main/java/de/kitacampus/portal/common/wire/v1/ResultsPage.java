package de.kitacampus.portal.common.wire.v1;

import java.util.List;

/**
 * Results of this portal's users in the order of their change.
 *
 * @param results at most 500
 * @param next the cursor for the next call; equal to the given one when there is nothing new
 */
public record ResultsPage(List<CourseResult> results, long next) {}
