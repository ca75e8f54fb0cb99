package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What courses tried to reach outside their origin, for the back office: a row per version, rule and host, and nothing of whose
 * browser told it. A course that invents hosts fills no table: beyond {@link #MOST_PER_PACKAGE} they are counted as others.
 *
 * @see "Design decision: DD121-20261122-what-courses-tried.md"
 */
@Repository
public class BlockedAttempts {

    /** Stands for all hosts beyond the limit. */
    public static final String OTHERS = "*";

    static final int MOST_PER_PACKAGE = 100;

    private static final int SHOWN = 500;
    private static final String SELECT = """
            select b.*, p.course, p.version
            from content_blocked_attempt b join content_package p on p.id = b.package_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BlockedAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one attempt. */
    @Transactional
    public void note(UUID packageId, String directive, String host) {
        Instant now = clock.instant();
        if (!counted(packageId, directive, host, now)) {
            // New rows of one package are made one after the other, so that the limit holds.
            jdbc.sql("select id from content_package where id = ? for update")
                    .param(packageId)
                    .query(UUID.class)
                    .single();
            add(packageId, directive, isFull(packageId) ? OTHERS : host, now);
        }
    }

    private void add(UUID packageId, String directive, String host, Instant now) {
        if (!counted(packageId, directive, host, now)) {
            jdbc.sql("""
                            insert into content_blocked_attempt (package_id, directive, host, times, first_at, last_at)
                            values (?, ?, ?, 1, ?, ?)""")
                    .params(packageId, directive, host, Rows.utc(now), Rows.utc(now))
                    .update();
        }
    }

    private boolean counted(UUID packageId, String directive, String host, Instant now) {
        return jdbc.sql("""
                        update content_blocked_attempt set times = times + 1, last_at = greatest(last_at, ?)
                        where package_id = ? and directive = ? and host = ?""").params(Rows.utc(now), packageId, directive, host).update() == 1;
    }

    private boolean isFull(UUID packageId) {
        return jdbc.sql("select count(*) from content_blocked_attempt where package_id = ?")
                        .param(packageId)
                        .query(Integer.class)
                        .single()
                >= MOST_PER_PACKAGE;
    }

    /** Of one course, all its versions, the newest first. */
    public List<BlockedAttempt> of(CourseNumber course) {
        return jdbc.sql(SELECT + "where p.course = ? order by b.last_at desc, b.directive, b.host")
                .param(course.value())
                .query(BlockedAttempts::attempt)
                .list();
    }

    /** Of all courses the newest first, at most 500. */
    public List<BlockedAttempt> newest() {
        return jdbc.sql(SELECT + "order by b.last_at desc, b.package_id, b.directive, b.host limit " + SHOWN)
                .query(BlockedAttempts::attempt)
                .list();
    }

    private static BlockedAttempt attempt(ResultSet row, int number) throws SQLException {
        return new BlockedAttempt(
                row.getObject("package_id", UUID.class),
                CourseNumber.of(row.getString("course")),
                row.getInt("version"),
                row.getString("directive"),
                row.getString("host"),
                row.getLong("times"),
                Rows.instant(row, "first_at"),
                Rows.instant(row, "last_at"));
    }
}
