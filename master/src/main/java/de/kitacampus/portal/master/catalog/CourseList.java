package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the back office reads of the catalog. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
public class CourseList {

    private final Courses courses;

    CourseList(Courses courses) {
        this.courses = courses;
    }

    /**
     * @param page number of the page, from 0
     */
    public List<CourseEntry> search(CourseFilter filter, CourseOrder order, boolean ascending, int page, int size) {
        Sort sort = Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, order.property())
                .and(Sort.by(CourseOrder.NUMBER.property()));
        return courses.findAll(CourseSpecifications.matching(filter), PageRequest.of(page, size, sort)).stream()
                .map(StoredCourse::toEntry)
                .toList();
    }

    public int count(CourseFilter filter) {
        return (int) courses.count(CourseSpecifications.matching(filter));
    }

    public Optional<CourseEntry> entry(CourseNumber number) {
        return courses.findById(number.value()).map(StoredCourse::toEntry);
    }
}
