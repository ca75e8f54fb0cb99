package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredCatalog implements Catalog {

    private final Courses courses;

    private final JdbcClient jdbc;

    StoredCatalog(Courses courses, JdbcClient jdbc) {
        this.courses = courses;
        this.jdbc = jdbc;
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

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<CourseRules> rules(CourseNumber number) {
        return jdbc.sql("select title, pass_mark, retake_attempts, retake_wait_hours from course where number = ?")
                .param(number.value())
                .query(StoredCatalog::rules)
                .optional();
    }

    @Override
    public Map<CourseNumber, CourseName> names() {
        Map<CourseNumber, CourseName> names = new HashMap<>();
        jdbc.sql("select number, title, vat_reason from course").query(row -> {
            names.put(
                    CourseNumber.of(row.getString("number")),
                    new CourseName(row.getString("title"), row.getString("vat_reason")));
        });
        return names;
    }

    private static CourseRules rules(ResultSet row, int number) throws SQLException {
        RetakeRule retake = RetakeRule.of(
                row.getObject("retake_attempts", Integer.class), row.getObject("retake_wait_hours", Integer.class));
        return new CourseRules(row.getString("title"), row.getInt("pass_mark"), retake);
    }
}
