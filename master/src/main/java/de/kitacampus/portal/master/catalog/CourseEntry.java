package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import java.time.Instant;

/**
 * A course as the back office edits it.
 *
 * @param number immutable course number
 * @param state where it stands
 * @param data what can be changed
 * @param version the state that was read, to be given back with a change
 * @param changedAt last change
 * @param changedBy user name of who made it
 */
public record CourseEntry(
        CourseNumber number, CourseState state, CourseData data, long version, Instant changedAt, String changedBy) {}
