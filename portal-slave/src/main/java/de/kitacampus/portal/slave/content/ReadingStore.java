package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who opened and confirmed what; the first time counts. */
@Repository
class ReadingStore {

    private static final String READING = """
            select r.version_id, r.person_id, r.opened_at, r.confirmed_at, v.version, v.content_id,
                p.state as play_state, p.score, p.seconds
            from content_reading r join content_version v on v.id = r.version_id
            left join content_play p on p.version_id = r.version_id and p.person_id = r.person_id""";

    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void opened(VersionId version, PersonId person, Instant at) {
        jdbc.sql("""
                        insert into content_reading (version_id, person_id, opened_at) values (?, ?, ?) on conflict do nothing""").params(version.value(), person.value(), Rows.utc(at)).update();
    }

    /**
     * @return false if it was never opened
     */
    boolean confirmed(VersionId version, PersonId person, Instant at) {
        return jdbc.sql("""
                        update content_reading set confirmed_at = coalesce(confirmed_at, ?)
                        where version_id = ? and person_id = ?""")
                        .params(Rows.utc(at), version.value(), person.value())
                        .update()
                == 1;
    }

    Optional<Reading> find(VersionId version, PersonId person) {
        return jdbc.sql(READING + " where r.version_id = ? and r.person_id = ?")
                .params(version.value(), person.value())
                .query(ReadingStore::reading)
                .optional();
    }

    /** Of all versions of all content. */
    Map<VersionId, Reading> of(PersonId person) {
        Map<VersionId, Reading> readings = new HashMap<>();
        jdbc.sql(READING + " where r.person_id = ?")
                .param(person.value())
                .query(ReadingStore::reading)
                .list()
                .forEach(reading -> readings.put(reading.version(), reading));
        return readings;
    }

    /** The latest version first. */
    Map<PersonId, List<Reading>> of(ContentId content) {
        Map<PersonId, List<Reading>> readings = new HashMap<>();
        jdbc.sql(READING + " where v.content_id = ? order by v.version desc")
                .param(content.value())
                .query(row -> {
                    readings.computeIfAbsent(new PersonId(Rows.uuid(row, "person_id")), _ -> new ArrayList<>())
                            .add(reading(row, 0));
                });
        return readings;
    }

    /** How many confirmed each version; those nobody confirmed are missing. */
    Map<VersionId, Long> confirmations() {
        Map<VersionId, Long> counts = new HashMap<>();
        jdbc.sql("select version_id, count(*) from content_reading where confirmed_at is not null group by version_id")
                .query(row -> {
                    counts.put(new VersionId(Rows.uuid(row, "version_id")), row.getLong(2));
                });
        return counts;
    }

    /** How many opened each version; those nobody opened are missing. */
    Map<VersionId, Long> openings() {
        Map<VersionId, Long> counts = new HashMap<>();
        jdbc.sql("select version_id, count(*) from content_reading group by version_id")
                .query(row -> {
                    counts.put(new VersionId(Rows.uuid(row, "version_id")), row.getLong(2));
                });
        return counts;
    }

    boolean isUsed(ContentId content) {
        return jdbc.sql("""
                        select count(*) from content_reading r join content_version v on v.id = r.version_id
                        where v.content_id = ?""").param(content.value()).query(Long.class).single() > 0;
    }

    private static Reading reading(ResultSet row, int line) throws SQLException {
        return new Reading(
                new VersionId(Rows.uuid(row, "version_id")),
                row.getInt("version"),
                Rows.instant(row, "opened_at"),
                Rows.instantOrNull(row, "confirmed_at"),
                result(row));
    }

    private static @Nullable PlayResult result(ResultSet row) throws SQLException {
        String state = row.getString("play_state");
        return state == null
                ? null
                : new PlayResult(PlayResult.State.valueOf(state), row.getBigDecimal("score"), row.getLong("seconds"));
    }
}
