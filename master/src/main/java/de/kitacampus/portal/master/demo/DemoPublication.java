package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Publishes the demo's courses that are still drafts. */
@Component
@Profile("demo")
class DemoPublication implements DemoStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPublication.class);

    private final DemoCatalog demo;
    private final CourseList courses;
    private final CourseEditing editing;

    DemoPublication(DemoCatalog demo, CourseList courses, CourseEditing editing) {
        this.demo = demo;
        this.courses = courses;
        this.editing = editing;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void seed() {
        demo.courses().forEach(course -> courses.entry(course.number())
                .filter(entry -> entry.state() == CourseState.DRAFT)
                .ifPresent(entry -> publish(entry, course.published())));
    }

    private void publish(CourseEntry entry, CourseState state) {
        if (editing.move(entry.number(), entry.version(), state) instanceof CourseChange.NotReady(var obstacles)) {
            LOG.warn("Course {} stays a draft: {}", entry.number(), obstacles);
        }
    }
}
