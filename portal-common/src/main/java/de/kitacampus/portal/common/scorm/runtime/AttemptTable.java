package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A table of attempts at items; each application owns one, with these columns and one that names the learner's play of the course. */
public class AttemptTable {

    /** As long as the column; 64,000 characters of suspend data and some thousand interactions fit. */
    private static final int CMI_LENGTH = 1_000_000;

    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String table;
    private final String play;

    /**
     * @param table its name
     * @param play the column that names the play
     */
    protected AttemptTable(JdbcClient jdbc, JsonMapper json, String table, String play) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = table;
        this.play = play;
    }

    private JdbcClient.StatementSpec sql(String words) {
        return jdbc.sql(words.replace("$table", table).replace("$play", play));
    }

    /** Whether the column holds them. */
    public boolean fits(Map<String, String> cmi) {
        return json.writeValueAsString(cmi).length() <= CMI_LENGTH;
    }

    /** The last attempt at an item. */
    private Optional<ItemRecord> last(UUID id, int sco) {
        return sql("""
                        select * from $table where $play = ? and sco = ?
                        order by attempt desc fetch first 1 rows only""").params(id, sco).query(this::record).optional();
    }

    /** The last attempt at each item. */
    private List<ItemRecord> lastOfEach(UUID id) {
        return sql("""
                        select s.* from $table s where s.$play = ? and s.attempt =
                            (select max(t.attempt) from $table t where t.$play = s.$play and t.sco = s.sco)
                        order by s.sco""").param(id).query(this::record).list();
    }

    /** What counts of every attempt, for reckoning: without the data. */
    private List<AttemptStanding> standings(UUID id) {
        return sql("""
                        select sco, attempt, state, score, total_seconds + run_seconds as seconds from $table
                        where $play = ? order by sco, attempt""")
                .param(id)
                .query((row, number) -> new AttemptStanding(
                        row.getInt("sco"),
                        State.valueOf(row.getString("state")),
                        row.getBigDecimal("score"),
                        row.getLong("seconds")))
                .list();
    }

    private void insert(ItemRecord one) {
        sql("""
                        insert into $table ($play, sco, attempt, session_id, run, sequence, finished,
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
        sql("""
                        update $table set session_id = :session, run = :run, sequence = :sequence,
                            finished = :finished, suspended = :suspended, credit = :credit, cmi = :cmi, state = :state, score = :score,
                            total_seconds = :total, run_seconds = :running, run_started_at = :opened,
                            updated_at = :updated
                        where $play = :play and sco = :sco and attempt = :attempt""")
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
                .param("play", one.registration())
                .param("sco", one.sco())
                .param("attempt", one.attempt())
                .update();
    }

    private ItemRecord record(ResultSet row, int number) throws SQLException {
        return new ItemRecord(
                row.getObject(play, UUID.class),
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
                Rows.instant(row, "run_started_at"),
                Rows.instant(row, "updated_at"));
    }

    /** The attempts of one play. */
    public KeptAttempts of(UUID id) {
        return new KeptAttempts() {

            @Override
            public Optional<ItemRecord> last(int sco) {
                return AttemptTable.this.last(id, sco);
            }

            @Override
            public List<ItemRecord> lastOfEach() {
                return AttemptTable.this.lastOfEach(id);
            }

            @Override
            public List<AttemptStanding> standings() {
                return AttemptTable.this.standings(id);
            }

            @Override
            public boolean fits(Map<String, String> cmi) {
                return AttemptTable.this.fits(cmi);
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
