package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.sql.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Content, its versions and its history in the database. */
@Repository
class ContentStore {

    private static final String VERSION = """
            v.id as version_id, v.content_id, v.version, v.kind, v.file_name, v.media_type, v.size_in_bytes, v.sha256, v.link,
            v.active, v.note, v.added_at, v.added_by""";

    private static final String CONTENT = "select " + VERSION + """
            , c.number, c.title, c.description, c.folder, c.state, c.valid_from, c.valid_until, c.must_confirm, c.tell_title,
            c.selling_price, c.vat_rate, c.revision
            from content c join content_version v on v.content_id = c.id
            where v.version = (select max(latest.version) from content_version latest where latest.content_id = c.id)""";

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Folder by folder, in the carrier's order. */
    List<OwnContent> all() {
        return jdbc.sql(CONTENT + " order by lower(c.folder), c.place, c.number")
                .query(ContentRows::content)
                .list();
    }

    Optional<OwnContent> find(ContentId id) {
        return jdbc.sql(CONTENT + " and c.id = ?")
                .param(id.value())
                .query(ContentRows::content)
                .optional();
    }

    Optional<ContentVersion> version(VersionId id) {
        return jdbc.sql("select " + VERSION + " from content_version v where v.id = ?")
                .param(id.value())
                .query(ContentRows::version)
                .optional();
    }

    /** The latest first. */
    List<ContentVersion> versions(ContentId content) {
        return jdbc.sql("select " + VERSION + " from content_version v where v.content_id = ? order by v.version desc")
                .param(content.value())
                .query(ContentRows::version)
                .list();
    }

    Optional<String> titleOfSameFile(String sha256) {
        return jdbc.sql("""
                        select c.title from content c join content_version v on v.content_id = c.id
                        where v.sha256 = ? order by c.number fetch first 1 rows only""").param(sha256).query(String.class).optional();
    }

    boolean isFileWanted(String sha256) {
        return jdbc.sql("select count(*) from content_version where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(ContentId id, ContentData data, Instant at) {
        said("""
                        insert into content (id, title, description, folder, place, state, valid_from, valid_until, must_confirm,
                            tell_title, selling_price, vat_rate, revision, created_at)
                        values (:id, :title, :description, :folder,
                            (select coalesce(max(other.place), 0) + 1 from content other), 'DRAFT', :from, :until, :confirm, :tell,
                            :price, :rate, 1, :at)""", id, data).param("at", Rows.utc(at)).update();
    }

    void insert(ContentVersion version) {
        jdbc.sql("""
                        insert into content_version (id, content_id, version, kind, file_name, media_type, size_in_bytes, sha256,
                            link, active, note, added_at, added_by)
                        values (:id, :content, :version, :kind, :name, :type, :size, :sha256, :link, :active, :note, :at, :by)""")
                .param("id", version.id().value())
                .param("content", version.content().value())
                .param("version", version.number())
                .param("kind", version.kind().name())
                .param("name", version.fileName())
                .param("type", version.mediaType())
                .param("size", version.size())
                .param("sha256", version.sha256())
                .param("link", version.link())
                .param("active", version.active())
                .param("note", version.note())
                .param("at", Rows.utc(version.addedAt()))
                .param("by", version.addedBy())
                .update();
    }

    /**
     * @return false if the revision is not the present one
     */
    boolean update(ContentId id, ContentData data, int revision) {
        return said("""
                        update content set title = :title, description = :description, folder = :folder, valid_from = :from,
                            valid_until = :until, must_confirm = :confirm, tell_title = :tell, selling_price = :price,
                            vat_rate = :rate, revision = revision + 1
                        where id = :id and revision = :revision""", id, data).param("revision", revision).update() == 1;
    }

    private JdbcClient.StatementSpec said(String sql, ContentId id, ContentData data) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("title", data.title())
                .param("description", data.description())
                .param("folder", data.folder())
                .param("from", data.validFrom())
                .param("until", data.validUntil())
                .param("confirm", data.mustConfirm())
                .param("tell", data.tellTitle())
                .param("price", data.sellingPrice().amount())
                .param("rate", data.vatRate().percent());
    }

    boolean move(ContentId id, ContentState state, int revision) {
        return jdbc.sql("update content set state = ?, revision = revision + 1 where id = ? and revision = ?")
                        .params(state.name(), id.value(), revision)
                        .update()
                == 1;
    }

    /** Makes others that are about to change it wait. */
    boolean touch(ContentId id) {
        return jdbc.sql("update content set revision = revision + 1 where id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    void swapPlaces(ContentId one, ContentId other) {
        long first = place(one);
        long second = place(other);
        setPlace(one, second);
        setPlace(other, first);
    }

    private long place(ContentId id) {
        return jdbc.sql("select place from content where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private void setPlace(ContentId id, long place) {
        jdbc.sql("update content set place = ? where id = ?")
                .params(place, id.value())
                .update();
    }

    void delete(ContentId id) {
        jdbc.sql("delete from content_change where content_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from content_version where content_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from content where id = ?").param(id.value()).update();
    }

    void note(ContentId id, ContentChange.What what, String detail, @Nullable UUID account, Instant at) {
        jdbc.sql("""
                        insert into content_change (content_id, changed_at, account_id, what, detail)
                        values (:content, :at, :account, :what, :detail)""")
                .param("content", id.value())
                .param("at", Rows.utc(at))
                .param("account", account)
                .param("what", what.name())
                .param("detail", detail.substring(0, Math.min(detail.length(), ContentChange.MAX_DETAIL)))
                .update();
    }

    List<ContentChange> changes(ContentId id) {
        return jdbc.sql(
                        "select changed_at, account_id, what, detail from content_change where content_id = ? order by id desc")
                .param(id.value())
                .query((row, line) -> new ContentChange(
                        Rows.instant(row, "changed_at"),
                        row.getObject("account_id", UUID.class),
                        ContentChange.What.valueOf(row.getString("what")),
                        row.getString("detail")))
                .list();
    }
}
