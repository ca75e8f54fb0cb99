package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.TargetGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The course filter as the query of an address: {@code ?q=…&category=law&target=heads&state=live}. */
final class CourseFilterQuery {

    private static final String TEXT = "q";
    private static final String CATEGORY = "category";
    private static final String TARGET = "target";
    private static final String STATE = "state";

    private CourseFilterQuery() {}

    static QueryParameters of(CourseFilter filter) {
        Map<String, List<String>> all = new TreeMap<>();
        put(all, TEXT, filter.text().isBlank() ? List.of() : List.of(filter.text()));
        put(all, CATEGORY, filter.categories().stream().map(Category::id).toList());
        put(all, TARGET, filter.targetGroups().stream().map(TargetGroup::id).toList());
        put(all, STATE, filter.states().stream().map(CourseFilterQuery::id).toList());
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, List<String> values) {
        if (!values.isEmpty()) {
            all.put(name, values);
        }
    }

    /** What no filter knows is left out. */
    static CourseFilter read(QueryParameters query) {
        return new CourseFilter(
                query.getSingleParameter(TEXT).orElse(""),
                known(query.getParameters(CATEGORY), Category.values(), Category::id),
                known(query.getParameters(TARGET), TargetGroup.values(), TargetGroup::id),
                known(query.getParameters(STATE), CourseState.values(), CourseFilterQuery::id));
    }

    private static <T> Set<T> known(List<String> asked, T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .filter(value -> asked.contains(id.apply(value)))
                .collect(Collectors.toSet());
    }

    private static String id(CourseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
