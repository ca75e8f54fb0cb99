package de.kitacampus.portal.master.assortment;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.assortment.Audience.Rule;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of courses that not everybody sees. */
@Component
class AudienceStore {

    private final JdbcClient database;

    AudienceStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Audience> find(CourseNumber course) {
        return Optional.ofNullable(
                read("where course_number = ?", course.value()).get(course));
    }

    Map<CourseNumber, Audience> all() {
        return read("");
    }

    private Map<CourseNumber, Audience> read(String where, Object... parameters) {
        Map<CourseNumber, Rule> rules = new LinkedHashMap<>();
        database.sql("select course_number, rule from course_audience " + where + " order by course_number")
                .params(List.of(parameters))
                .query(row -> {
                    rules.put(CourseNumber.of(row.getString(1)), Rule.valueOf(row.getString(2)));
                });
        if (!rules.containsValue(Rule.CHOSEN)) {
            return with(rules, Map.of(), Map.of());
        }
        Map<CourseNumber, Set<CustomerNumber>> carriers = new LinkedHashMap<>();
        database.sql("select course_number, customer_number from course_audience_carrier " + where)
                .params(List.of(parameters))
                .query(row -> {
                    carriers.computeIfAbsent(CourseNumber.of(row.getString(1)), _ -> new HashSet<>())
                            .add(CustomerNumber.of(row.getString(2)));
                });
        Map<CourseNumber, Set<PortalId>> portals = new LinkedHashMap<>();
        database.sql("select course_number, portal from course_audience_portal " + where)
                .params(List.of(parameters))
                .query(row -> {
                    portals.computeIfAbsent(CourseNumber.of(row.getString(1)), _ -> new HashSet<>())
                            .add(new PortalId(Rows.uuid(row, "portal")));
                });
        return with(rules, carriers, portals);
    }

    private static Map<CourseNumber, Audience> with(
            Map<CourseNumber, Rule> rules,
            Map<CourseNumber, Set<CustomerNumber>> carriers,
            Map<CourseNumber, Set<PortalId>> portals) {
        Map<CourseNumber, Audience> all = new LinkedHashMap<>();
        rules.forEach((course, rule) -> all.put(
                course,
                new Audience(rule, carriers.getOrDefault(course, Set.of()), portals.getOrDefault(course, Set.of()))));
        return all;
    }

    void replace(CourseNumber course, Audience audience, String by, Instant at) {
        for (String table : List.of("course_audience_carrier", "course_audience_portal", "course_audience")) {
            database.sql("delete from " + table + " where course_number = ?")
                    .param(course.value())
                    .update();
        }
        if (audience.rule() == Rule.EVERYBODY) {
            return;
        }
        database.sql("insert into course_audience (course_number, rule, changed_by, changed_at)"
                        + " values (?, ?, ?, ?)")
                .params(course.value(), audience.rule().name(), by, Rows.utc(at))
                .update();
        audience.carriers().forEach(carrier -> database.sql("insert into course_audience_carrier values (?, ?)")
                .params(course.value(), carrier.value())
                .update());
        audience.portals().forEach(portal -> database.sql("insert into course_audience_portal values (?, ?)")
                .params(course.value(), portal.value())
                .update());
    }
}
