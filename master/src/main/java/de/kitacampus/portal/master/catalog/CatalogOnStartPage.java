package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.master.shell.StartPagePart;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many courses are live, and the drafts that wait. */
@Component
class CatalogOnStartPage implements StartPagePart {

    private static final int ORDER = 10;

    private final Courses courses;
    private final CourseSchedules schedules;

    CatalogOnStartPage(Courses courses, CourseSchedules schedules) {
        this.courses = courses;
        this.schedules = schedules;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Figure> figures() {
        long live = courses.countByStateIn(Set.of(CourseState.NEW, CourseState.LIVE));
        return List.of(new Figure("courses-live", "catalog.home.live", live, "courses?state=new&state=live"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasks() {
        return Stream.concat(obstructed(), drafts()).toList();
    }

    private Stream<Task> obstructed() {
        return schedules.obstructed().stream()
                .map(late -> new Task(
                        "catalog.home.obstructed", List.of(late.course().value()), "courses/" + late.course()));
    }

    private Stream<Task> drafts() {
        return courses.findTop5ByStateOrderByChangedAt(CourseState.DRAFT).stream()
                .map(StoredCourse::toEntry)
                .map(draft -> new Task(
                        "catalog.home.draft",
                        List.of(draft.number().value(), draft.data().title()),
                        "courses/" + draft.number()));
    }
}
