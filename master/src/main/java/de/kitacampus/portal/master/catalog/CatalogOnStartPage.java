package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.master.shell.StartPagePart;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many courses are live, and the drafts that wait. */
@Component
class CatalogOnStartPage implements StartPagePart {

    private static final int ORDER = 10;

    private final Courses courses;

    CatalogOnStartPage(Courses courses) {
        this.courses = courses;
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
        return courses.findTop5ByStateOrderByChangedAt(CourseState.DRAFT).stream()
                .map(StoredCourse::toEntry)
                .map(draft -> new Task(
                        "catalog.home.draft",
                        List.of(draft.number().value(), draft.data().title()),
                        "courses/" + draft.number()))
                .toList();
    }
}
