package de.kitacampus.portal.master.catalog;

import java.util.Locale;

/** A file that is made of the courses a list shows; implemented downstream, told in the order of the beans. */
public interface CatalogFile {

    /** Stable identifier of its link. */
    String id();

    /** Translation key of the link's text. */
    String labelKey();

    String fileName(Locale language);

    String mediaType();

    byte[] content(CourseFilter filter, Locale language);
}
