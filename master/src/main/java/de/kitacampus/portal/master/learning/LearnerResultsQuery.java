package de.kitacampus.portal.master.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the grid's rows page by page. */
@Repository
class LearnerResultsQuery implements LearnerResults {

    private static final Map<Order, String> COLUMNS = Map.of(
            Order.PORTAL, "portal",
            Order.USER, "user_id",
            Order.COURSE, "course",
            Order.STATE, "state",
            Order.SCORE, "score",
            Order.TIME, "total_seconds",
            Order.STARTED, "started_at",
            Order.UPDATED, "updated_at",
            Order.PASSED, "passed_at");

    private final JdbcClient jdbc;

    LearnerResultsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(Filter filter, Order order, boolean ascending, int offset, int limit) {
        Map<String, Object> parameters = parameters(filter);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        String sorted = " order by " + COLUMNS.get(order) + (ascending ? " asc" : " desc") + " nulls last, id";
        return jdbc.sql("select * from learning_registration" + where(filter) + sorted
                        + " offset :offset rows fetch next :limit rows only")
                .params(parameters)
                .query((row, number) -> row(Registrations.registration(row, number)))
                .list();
    }

    @Override
    public int count(Filter filter) {
        return jdbc.sql("select count(*) from learning_registration" + where(filter))
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    private static String where(Filter filter) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (filter.portal() != null) {
            where.append(" and portal = :portal");
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
        }
        if (!filter.text().isBlank()) {
            where.append(" and (cast(user_id as varchar(36)) like :text or course like :text)");
        }
        return where.toString();
    }

    private static Map<String, Object> parameters(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        if (filter.portal() != null) {
            parameters.put("portal", filter.portal().value());
        }
        if (filter.state() != null) {
            parameters.put("state", filter.state().name());
        }
        if (!filter.text().isBlank()) {
            parameters.put("text", escaped(filter.text()) + "%");
        }
        return parameters;
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static Row row(Registration one) {
        return new Row(
                one.learner().portal(),
                one.learner().user(),
                one.learner().course(),
                one.learner().booking(),
                one.packageVersion(),
                one.state(),
                one.score(),
                Registration.COMPLETION_ONLY.equals(one.note()),
                one.totalSeconds(),
                one.startedAt(),
                one.updatedAt(),
                one.passedAt());
    }
}
