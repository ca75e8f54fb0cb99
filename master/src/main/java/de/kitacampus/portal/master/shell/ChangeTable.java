package de.kitacampus.portal.master.shell;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A history in a table of the module. A page goes on behind the last row that was read, so that the last page costs as much as the
 * first with an index over time and place.
 */
public abstract class ChangeTable implements ChangeSource {

    /**
     * Where the parts of a change are kept.
     *
     * @param at column of the time
     * @param by column of the user name
     * @param place column that is unique
     * @param searched expression of the text that is searched
     */
    public record Columns(String table, String at, String by, String place, String searched) {}

    private final JdbcClient database;
    private final ChangeKind kind;
    private final Columns columns;

    protected ChangeTable(JdbcClient database, ChangeKind kind, Columns columns) {
        this.database = database;
        this.kind = kind;
        this.columns = columns;
    }

    protected abstract Change read(ResultSet row) throws SQLException;

    @Override
    public ChangeKind kind() {
        return kind;
    }

    @Override
    public List<Change> page(ChangeFilter filter, @Nullable Change last, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, values);
        if (last != null) {
            // Twice, so that the index is entered at the time.
            conditions.add("%1$s <= :lastAt and (%1$s < :lastAt or %2$s < :lastPlace)"
                    .formatted(columns.at(), columns.place()));
            values.put("lastAt", Rows.utc(last.at()));
            values.put("lastPlace", last.place());
        }
        return database.sql("select * from " + columns.table() + where(conditions) + " order by " + columns.at()
                        + " desc, " + columns.place() + " desc fetch next " + limit + " rows only")
                .params(values)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public long count(ChangeFilter filter) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select count(*) from " + columns.table() + where(conditions(filter, values)))
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<String> conditions(ChangeFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        contains(columns.searched(), "text", filter.text(), conditions, values);
        contains(columns.by(), "by", filter.by(), conditions, values);
        LocalDate from = filter.from();
        if (from != null) {
            conditions.add(columns.at() + " >= :from");
            values.put("from", Rows.utc(from.atStartOfDay(BillingPeriod.ZONE).toInstant()));
        }
        LocalDate to = filter.to();
        if (to != null) {
            conditions.add(columns.at() + " < :to");
            values.put(
                    "to",
                    Rows.utc(to.plusDays(1).atStartOfDay(BillingPeriod.ZONE).toInstant()));
        }
        return conditions;
    }

    private static void contains(
            String expression, String name, String text, List<String> conditions, Map<String, Object> values) {
        if (!text.isEmpty()) {
            conditions.add("position(:" + name + " in lower(" + expression + ")) > 0");
            values.put(name, text.toLowerCase(Locale.GERMAN));
        }
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
