package de.kitacampus.portal.master.statistics;

import de.kitacampus.portal.common.id.CourseNumber;

/**
 * A course whose figures can be looked at.
 *
 * @param title empty if the catalog does not know it any more
 * @param offered whether it can be booked now
 */
public record CourseChoice(CourseNumber number, String title, boolean offered) {}
