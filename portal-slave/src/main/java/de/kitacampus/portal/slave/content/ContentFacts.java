package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those need to know who ask people to do content: what there is, when its versions appeared, who did them. Facts alone, of
 * everybody; callers see to who may look.
 */
@Service
@Transactional(readOnly = true)
public class ContentFacts {

    private final ContentStore store;
    private final JdbcClient jdbc;

    ContentFacts(ContentStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /**
     * From when on people could do a version.
     *
     * @param version its number
     */
    public record Appeared(int version, Instant at) {}

    /** All content with its present version, folder by folder. */
    public List<OwnContent> all() {
        return store.all();
    }

    public Optional<OwnContent> find(ContentId id) {
        return store.find(id);
    }

    /** When the versions of this content appeared, the first one first: added while it was published, or published afterwards. */
    public Map<ContentId, List<Appeared>> appeared(Collection<ContentId> contents) {
        if (contents.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = contents.stream().map(ContentId::value).toList();
        Map<ContentId, List<Appeared>> added = new HashMap<>();
        jdbc.sql(
                        "select content_id, version, added_at from content_version where content_id in (:ids) order by version")
                .param("ids", ids)
                .query(row -> {
                    added.computeIfAbsent(content(row), _ -> new ArrayList<>())
                            .add(new Appeared(row.getInt("version"), Rows.instant(row, "added_at")));
                });
        Map<ContentId, Publication> publications = publications(ids);
        Map<ContentId, List<Appeared>> appeared = new HashMap<>();
        added.forEach((content, versions) -> appeared.put(
                content, publications.getOrDefault(content, new Publication()).appeared(versions)));
        return appeared;
    }

    private Map<ContentId, Publication> publications(List<UUID> ids) {
        Map<ContentId, Publication> publications = new HashMap<>();
        jdbc.sql("""
                        select content_id, what, changed_at from content_change
                        where content_id in (:ids) and what in ('PUBLISHED', 'WITHDRAWN') order by id""").param("ids", ids).query(row -> {
            publications
                    .computeIfAbsent(content(row), _ -> new Publication())
                    .change(row.getString("what").equals("PUBLISHED"), Rows.instant(row, "changed_at"));
        });
        return publications;
    }

    /** Everything that was ever done, the first time of each person and version; the earliest first. */
    public List<ContentDone> done() {
        return jdbc.sql("""
                        select r.person_id, v.content_id, r.version_id, v.version, r.confirmed_at
                        from content_reading r join content_version v on v.id = r.version_id
                        where r.confirmed_at is not null order by r.confirmed_at, r.version_id, r.person_id""")
                .query((row, line) -> new ContentDone(
                        new PersonId(Rows.uuid(row, "person_id")),
                        content(row),
                        new VersionId(Rows.uuid(row, "version_id")),
                        row.getInt("version"),
                        Rows.instant(row, "confirmed_at")))
                .list();
    }

    private static ContentId content(ResultSet row) throws SQLException {
        return new ContentId(Rows.uuid(row, "content_id"));
    }
}
