package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import de.kitacampus.portal.master.content.Playing.Sign;
import de.kitacampus.portal.master.content.Playing.Suspicion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions that were ended because they copied, for the back office. */
@Repository
public class CopyAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(CopyAlarms.class);
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;

    CopyAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void raise(PlaySession session, Suspicion suspicion, Instant now) {
        LOG.warn(
                "session {} of course {} was ended: {}, {} of {} files",
                session.id(),
                session.learner().course().value(),
                suspicion.sign(),
                suspicion.files(),
                suspicion.total());
        jdbc.sql("""
                        insert into content_copy_alarm (session, sign, files, total, raised_at)
                        values (?, ?, ?, ?, ?)""")
                .params(session.id(), suspicion.sign().name(), suspicion.files(), suspicion.total(), Rows.utc(now))
                .update();
    }

    /** The newest first, at most 500. */
    public List<CopyAlarm> newest() {
        return jdbc.sql("""
                        select s.*, a.sign, a.files, a.total, a.raised_at
                        from content_copy_alarm a join content_session s on s.id = a.session
                        order by a.raised_at desc, a.session limit\s""" + SHOWN).query(CopyAlarms::alarm).list();
    }

    /** How many sessions of a course were ended so. */
    public int count(CourseNumber course) {
        return jdbc.sql("""
                        select count(*) from content_copy_alarm a join content_session s on s.id = a.session
                        where s.course = ?""").param(course.value()).query(Integer.class).single();
    }

    private static CopyAlarm alarm(ResultSet row, int number) throws SQLException {
        Learner learner = Tickets.learner(row);
        return new CopyAlarm(
                row.getObject("id", UUID.class),
                learner.portal(),
                learner.user(),
                learner.course(),
                learner.booking(),
                new Suspicion(Sign.valueOf(row.getString("sign")), row.getInt("files"), row.getInt("total")),
                Rows.instant(row, "raised_at"));
    }
}
