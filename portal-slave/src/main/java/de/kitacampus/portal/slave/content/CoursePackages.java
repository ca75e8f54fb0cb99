package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.scorm.EntryName;
import de.kitacampus.portal.common.scorm.MediaTypes;
import de.kitacampus.portal.common.scorm.PackageInspection;
import de.kitacampus.portal.common.scorm.PackageReport;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was found in course packages, and which files they consist of. */
@Repository
class CoursePackages {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    CoursePackages(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** A file of a package. */
    record PackedFile(String sha256, long size, String mediaType) {}

    void insert(VersionId version, PackageInspection.Inspected inspected) {
        jdbc.sql("insert into content_package (version_id, report) values (?, ?)")
                .params(version.value(), json.writeValueAsString(inspected.report()))
                .update();
        template.batchUpdate(
                "insert into content_package_file (version_id, path_key, sha256, size_in_bytes, media_type) values (?, ?, ?, ?, ?)",
                inspected.files(),
                BATCH,
                (statement, file) -> {
                    statement.setObject(1, version.value());
                    statement.setString(2, EntryName.key(file.path()));
                    statement.setString(3, file.hash());
                    statement.setLong(4, file.size());
                    statement.setString(5, MediaTypes.of(file.path()));
                });
    }

    Optional<PackageReport> report(VersionId version) {
        return jdbc.sql("select report from content_package where version_id = ?")
                .param(version.value())
                .query(String.class)
                .optional()
                .map(report -> json.readValue(report, PackageReport.class));
    }

    /** A file by its path, however its letters are written. */
    Optional<PackedFile> file(VersionId version, String path) {
        return jdbc.sql("""
                        select sha256, size_in_bytes, media_type from content_package_file
                        where version_id = ? and path_key = ?""")
                .params(version.value(), EntryName.key(path))
                .query((row, line) -> new PackedFile(row.getString(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    boolean isFileWanted(String sha256) {
        return jdbc.sql("select count(*) from content_package_file where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of a draft that nobody ever opened. */
    void delete(ContentId content) {
        List.of("content_package_file", "content_package").forEach(table -> jdbc.sql("delete from " + table
                        + " where version_id in (select id from content_version where content_id = ?)")
                .param(content.value())
                .update());
    }
}
