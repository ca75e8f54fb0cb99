package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.CourseLink;
import org.springframework.stereotype.Component;

/** Leads from a course to its packages. */
@Component
class PackagesOfCourse implements CourseLink {

    @Override
    public String labelKey() {
        return "content.course.link";
    }

    @Override
    public String path(CourseNumber course) {
        return "packages/" + course;
    }
}
