package de.kitacampus.portal.master.catalog;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.jpa.domain.Specification;

/** The filter of the course list as conditions of the database. */
final class CourseSpecifications {

    private static final char ESCAPE = '\\';

    private CourseSpecifications() {}

    static Specification<StoredCourse> matching(CourseFilter filter) {
        return (course, query, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (!filter.text().isBlank()) {
                all.add(contains(course, criteria, filter.text()));
            }
            if (!filter.states().isEmpty()) {
                all.add(course.get("state").in(filter.states()));
            }
            anyOf(course, criteria, "categories", filter.categories(), all);
            anyOf(course, criteria, "targetGroups", filter.targetGroups(), all);
            return criteria.and(all);
        };
    }

    private static Predicate contains(Root<StoredCourse> course, CriteriaBuilder criteria, String text) {
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        String pattern = "%" + literal + "%";
        return criteria.or(
                criteria.like(course.get("number"), pattern, ESCAPE),
                criteria.like(criteria.lower(course.get("title")), pattern, ESCAPE),
                criteria.like(criteria.lower(course.get("teaser")), pattern, ESCAPE),
                criteria.like(criteria.lower(course.get("description")), pattern, ESCAPE));
    }

    private static <T> void anyOf(
            Root<StoredCourse> course,
            CriteriaBuilder criteria,
            String collection,
            Set<T> wanted,
            List<Predicate> all) {
        if (!wanted.isEmpty()) {
            all.add(criteria.or(wanted.stream()
                    .map(value -> criteria.isMember(value, course.<Set<T>>get(collection)))
                    .toArray(Predicate[]::new)));
        }
    }
}
