package de.kitacampus.portal.master.shell;

import de.kitacampus.portal.common.sql.Rows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a history that says field by field what was there before and after. Rows are only ever added. */
public final class FieldChanges {

    private static final int MAX_VALUE = 1_000;

    private final JdbcClient database;
    private final String table;
    private final String subject;

    /**
     * @param subject column of what was changed
     */
    public FieldChanges(JdbcClient database, String table, String subject) {
        this.database = database;
        this.table = table;
        this.subject = subject;
    }

    /** What is alike before and after is left out; a field that is missing on one side was or is empty. */
    public void record(String changed, Map<String, String> before, Map<String, String> after, String by, Instant at) {
        Map<String, String> fields = new LinkedHashMap<>(after);
        before.keySet().forEach(field -> fields.putIfAbsent(field, ""));
        fields.forEach((field, now) -> {
            String then = before.getOrDefault(field, "");
            if (!then.equals(now)) {
                database.sql(
                                "insert into " + table + " (id, " + subject
                                        + ", changed_at, changed_by, field, value_before, value_after) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(UUID.randomUUID(), changed, Rows.utc(at), by, field, shortened(then), shortened(now))
                        .update();
            }
        });
    }

    private static String shortened(String text) {
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE - 1) + "…" : text;
    }
}
