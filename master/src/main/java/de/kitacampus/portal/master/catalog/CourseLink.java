package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;

/** A way from the page of a course to what another module shows of it; implemented downstream. */
public interface CourseLink {

    /** Translation key of the link's text. */
    String labelKey();

    /** Route of the view, without a leading slash. */
    String path(CourseNumber course);
}
