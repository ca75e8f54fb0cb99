package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;

/** A course was added, changed, published or retired. */
public record CourseChanged(CourseNumber number) {}
