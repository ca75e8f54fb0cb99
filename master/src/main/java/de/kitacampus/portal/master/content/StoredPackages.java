package de.kitacampus.portal.master.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.EntryName;
import de.kitacampus.portal.common.scorm.MediaTypes;
import de.kitacampus.portal.common.scorm.PackageInspection.InspectedFile;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of package versions and their files. */
@Repository
class StoredPackages {

    private static final int BATCH = 500;
    private static final int REPORTS_KEPT = 500;
    private static final String SELECT = """
            select p.id, p.course, p.version, p.file_name, p.report, p.added_at, c.current_package
            from content_package p join content_course c on c.course = p.course
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    /** A stored report never changes. */
    private final Cache<UUID, PackageReport> reports =
            Caffeine.newBuilder().maximumSize(REPORTS_KEPT).build();

    StoredPackages(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** Locks the course and gives the number of its next version. */
    int nextVersion(CourseNumber course) {
        jdbc.sql("insert into content_course (course, last_version) values (?, 0) on conflict do nothing")
                .param(course.value())
                .update();
        jdbc.sql("update content_course set last_version = last_version + 1 where course = ?")
                .param(course.value())
                .update();
        return jdbc.sql("select last_version from content_course where course = ?")
                .param(course.value())
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, CourseNumber course, int version, String fileName, PackageReport report, Instant now) {
        jdbc.sql("""
                        insert into content_package (id, course, version, file_name, report, added_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, course.value(), version, fileName, json.writeValueAsString(report), Rows.utc(now))
                .update();
    }

    void insertFiles(UUID id, List<InspectedFile> files) {
        template.batchUpdate(
                "insert into content_file (package_id, path_key, hash, size_bytes, media_type) values (?, ?, ?, ?, ?)",
                files,
                BATCH,
                (statement, file) -> {
                    statement.setObject(1, id);
                    statement.setString(2, EntryName.key(file.path()));
                    statement.setString(3, file.hash());
                    statement.setLong(4, file.size());
                    statement.setString(5, MediaTypes.of(file.path()));
                });
    }

    void makeCurrent(CourseNumber course, UUID id) {
        jdbc.sql("update content_course set current_package = ? where course = ?")
                .params(id, course.value())
                .update();
    }

    List<PackageVersion> versions(CourseNumber course) {
        return jdbc.sql(SELECT + "where p.course = ? order by p.version desc")
                .param(course.value())
                .query(this::version)
                .list();
    }

    Optional<PackageVersion> current(CourseNumber course) {
        return jdbc.sql(SELECT + "where p.id = c.current_package and p.course = ?")
                .param(course.value())
                .query(this::version)
                .optional();
    }

    Optional<PackageVersion> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(this::version)
                .optional();
    }

    PackageReport report(UUID id) {
        PackageReport known = reports.getIfPresent(id);
        return known != null
                ? known
                : find(id).map(PackageVersion::report)
                        .orElseThrow(() -> new IllegalArgumentException("no package " + id));
    }

    List<PackageVersion> allCurrent() {
        return jdbc.sql(SELECT + "where p.id = c.current_package")
                .query(this::version)
                .list();
    }

    /** All files of a package by the key of their path. */
    Map<String, StoredFile> files(UUID packageId) {
        // Databases order paths each in its own way.
        Map<String, StoredFile> inOrder = new TreeMap<>();
        jdbc.sql("select path_key, hash, size_bytes, media_type from content_file where package_id = ?")
                .param(packageId)
                .query(row -> {
                    inOrder.put(
                            row.getString(1), new StoredFile(row.getString(2), row.getLong(3), row.getString(4), 0));
                });
        Map<String, StoredFile> files = new HashMap<>();
        inOrder.forEach((path, file) -> files.put(path, file.numbered(files.size())));
        return Map.copyOf(files);
    }

    private PackageVersion version(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String report = row.getString("report");
        return new PackageVersion(
                id,
                CourseNumber.of(row.getString("course")),
                row.getInt("version"),
                id.equals(row.getObject("current_package", UUID.class)),
                row.getString("file_name"),
                reports.get(id, any -> json.readValue(report, PackageReport.class)),
                Rows.instant(row, "added_at"));
    }

    /** Where a file of a package lies, and which one of its package it is. */
    record StoredFile(String hash, long size, String mediaType, int number) {

        StoredFile numbered(int place) {
            return new StoredFile(hash, size, mediaType, place);
        }
    }
}
