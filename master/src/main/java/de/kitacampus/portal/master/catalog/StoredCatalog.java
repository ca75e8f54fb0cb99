package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredCatalog implements Catalog {

    private final Courses courses;

    StoredCatalog(Courses courses) {
        this.courses = courses;
    }

    @Override
    public List<Course> live() {
        return courses.findByStateInOrderBySortKey(Set.of(CourseState.NEW, CourseState.LIVE)).stream()
                .map(StoredCourse::toCourse)
                .toList();
    }

    @Override
    public Optional<Course> find(CourseNumber number) {
        return courses.findById(number.value()).map(StoredCourse::toCourse);
    }
}
