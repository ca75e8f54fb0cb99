package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.CourseFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on offer, in chapters: each course once, under the first of its categories in the shop's order. */
@Component
class OfferedCourses {

    private final CourseRows rows;

    OfferedCourses(CourseRows rows) {
        this.rows = rows;
    }

    /** @param category the chapter, or null for courses of no category */
    record Chapter(@Nullable Category category, List<CourseRow> courses) {}

    @Transactional(readOnly = true)
    List<Chapter> chapters(CourseFilter filter) {
        Map<Category, List<CourseRow>> byCategory = new EnumMap<>(Category.class);
        List<CourseRow> others = new ArrayList<>();
        rows.of(filter).stream().filter(row -> row.state().isLive()).forEach(row -> chapter(row)
                .map(category -> byCategory.computeIfAbsent(category, _ -> new ArrayList<>()))
                .orElse(others)
                .add(row));
        List<Chapter> chapters = new ArrayList<>();
        byCategory.forEach((category, courses) -> chapters.add(new Chapter(category, courses)));
        if (!others.isEmpty()) {
            chapters.add(new Chapter(null, others));
        }
        return chapters;
    }

    /** That a course is new or free says nothing of what it is about. */
    private static Optional<Category> chapter(CourseRow row) {
        return row.data().categories().stream()
                .min(Comparator.comparing((Category category) -> category == Category.NEW || category == Category.FREE)
                        .thenComparing(Comparator.naturalOrder()));
    }
}
