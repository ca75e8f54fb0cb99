package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.scorm.runtime.AttemptStanding;
import de.kitacampus.portal.common.scorm.runtime.ItemRecord;
import de.kitacampus.portal.common.scorm.runtime.KeptAttempts;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of attempts at items. */
@Repository
class PlayAttempts {

    /** As long as the column; 64,000 characters of suspend data and some thousand interactions fit. */
    static final int CMI_LENGTH = 1_000_000;

    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlayAttempts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether the column holds them. */
    boolean fits(Map<String, String> cmi) {
        return json.writeValueAsString(cmi).length() <= CMI_LENGTH;
    }

    /** The last attempt at an item. */
    private Optional<ItemRecord> last(UUID registration, int sco) {
        return jdbc.sql("""
                        select * from content_play_item where play_id = ? and sco = ?
                        order by attempt desc fetch first 1 rows only""").params(registration, sco).query(this::record).optional();
    }

    /** The last attempt at each item. */
    private List<ItemRecord> lastOfEach(UUID registration) {
        return jdbc.sql("""
                        select s.* from content_play_item s where s.play_id = ? and s.attempt =
                            (select max(t.attempt) from content_play_item t where t.play_id = s.play_id and t.sco = s.sco)
                        order by s.sco""").param(registration).query(this::record).list();
    }

    /** What counts of every attempt, for reckoning: without the data. */
    private List<AttemptStanding> standings(UUID registration) {
        return jdbc.sql("""
                        select sco, attempt, state, score, total_seconds + run_seconds as seconds from content_play_item
                        where play_id = ? order by sco, attempt""")
                .param(registration)
                .query((row, number) -> new AttemptStanding(
                        row.getInt("sco"),
                        State.valueOf(row.getString("state")),
                        row.getBigDecimal("score"),
                        row.getLong("seconds")))
                .list();
    }

    private void insert(ItemRecord one) {
        jdbc.sql("""
                        insert into content_play_item (play_id, sco, attempt, session_id, run, sequence, finished,
                            suspended, credit, cmi, state, total_seconds, run_seconds, run_started_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.registration(),
                        one.sco(),
                        one.attempt(),
                        one.session(),
                        one.run(),
                        one.sequence(),
                        one.finished(),
                        one.suspended(),
                        one.credit(),
                        json.writeValueAsString(one.cmi()),
                        one.state().name(),
                        one.totalSeconds(),
                        one.runSeconds(),
                        Rows.utc(one.runStartedAt()),
                        Rows.utc(one.updatedAt()))
                .update();
    }

    private void update(ItemRecord one) {
        jdbc.sql("""
                        update content_play_item set session_id = :session, run = :run, sequence = :sequence,
                            finished = :finished, suspended = :suspended, credit = :credit, cmi = :cmi, state = :state, score = :score,
                            total_seconds = :total, run_seconds = :running, run_started_at = :opened,
                            updated_at = :updated
                        where play_id = :registration and sco = :sco and attempt = :attempt""")
                .param("session", one.session())
                .param("run", one.run())
                .param("sequence", one.sequence())
                .param("finished", one.finished())
                .param("suspended", one.suspended())
                .param("credit", one.credit())
                .param("cmi", json.writeValueAsString(one.cmi()))
                .param("state", one.state().name())
                .param("score", one.score(), Types.NUMERIC)
                .param("total", one.totalSeconds())
                .param("running", one.runSeconds())
                .param("opened", Rows.utc(one.runStartedAt()))
                .param("updated", Rows.utc(one.updatedAt()))
                .param("registration", one.registration())
                .param("sco", one.sco())
                .param("attempt", one.attempt())
                .update();
    }

    private ItemRecord record(ResultSet row, int number) throws SQLException {
        return new ItemRecord(
                row.getObject("play_id", UUID.class),
                row.getInt("sco"),
                row.getInt("attempt"),
                row.getObject("session_id", UUID.class),
                row.getInt("run"),
                row.getLong("sequence"),
                row.getBoolean("finished"),
                row.getBoolean("suspended"),
                row.getBoolean("credit"),
                json.readValue(row.getString("cmi"), FLAT),
                State.valueOf(row.getString("state")),
                row.getBigDecimal("score"),
                row.getLong("total_seconds"),
                row.getLong("run_seconds"),
                row.getObject("run_started_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /** The attempts of one registration. */
    KeptAttempts of(UUID registration) {
        return new KeptAttempts() {

            @Override
            public Optional<ItemRecord> last(int sco) {
                return PlayAttempts.this.last(registration, sco);
            }

            @Override
            public List<ItemRecord> lastOfEach() {
                return PlayAttempts.this.lastOfEach(registration);
            }

            @Override
            public List<AttemptStanding> standings() {
                return PlayAttempts.this.standings(registration);
            }

            @Override
            public boolean fits(Map<String, String> cmi) {
                return PlayAttempts.this.fits(cmi);
            }

            @Override
            public void add(ItemRecord first) {
                insert(first);
            }

            @Override
            public void change(ItemRecord one) {
                update(one);
            }
        };
    }
}
