package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.Pictures;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's courses as drafts; a course that is there already is left as it is. */
@Component
@Profile("demo")
class DemoCourses implements DemoStep {

    private final DemoCatalog demo;
    private final Catalog catalog;
    private final CourseEditing editing;
    private final Pictures pictures;

    DemoCourses(DemoCatalog demo, Catalog catalog, CourseEditing editing, Pictures pictures) {
        this.demo = demo;
        this.catalog = catalog;
        this.editing = editing;
        this.pictures = pictures;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void seed() {
        demo.courses().stream()
                .filter(course -> catalog.find(course.number()).isEmpty())
                .forEach(this::add);
    }

    private void add(DemoCourse course) {
        String picture = Optional.ofNullable(course.picture())
                .flatMap(demo::picture)
                .map(pictures::keepOwn)
                .map(outcome -> outcome instanceof Pictures.Outcome.Stored(String name) ? name : null)
                .orElse(null);
        editing.add(course.number(), course.data(picture));
    }
}
