package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.Optional;

/** Another module's say in whether a course may go live; implemented downstream. */
public interface PublicationCheck {

    /** The translation key of what is missing, or nothing when the course may go live. */
    Optional<String> obstacle(CourseNumber course);
}
