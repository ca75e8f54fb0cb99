package de.kitacampus.portal.slave.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.kitacampus.portal.common.testing.DatabaseForTests;
import de.kitacampus.portal.slave.backup.Report.Line;
import de.kitacampus.portal.slave.backup.Report.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup is made, and put back into nothing. */
@Tag("persistence")
class BackupRoundTripTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String CUSTOMER = "AAA-00017";
    private static final char[] PASSPHRASE = "vier kleine Wörter hier".toCharArray();
    private static final UUID PERSON = UUID.randomUUID();

    @TempDir
    Path folder;

    private final List<HikariDataSource> pools = new ArrayList<>();
    private DataSource source;
    private DataSource target;
    private Path data;
    private Path fresh;

    @BeforeEach
    void a_portal_with_all_sorts_of_data() throws IOException {
        source = database(DatabaseForTests.freshDatabase());
        target = database(DatabaseForTests.freshDatabase());
        data = folder.resolve("data");
        fresh = folder.resolve("fresh");
        SchemaVersions versions = new SchemaVersions();
        versions.migrate(source, versions.newest());
        fill(JdbcClient.create(source));
        write("content/files/ab/abcd", "ein Film");
        write("content/arriving/half", "noch nicht da");
        write("keys/portal.p12", "der Schlüssel");
        write("keys/backup.passphrase", "geheim");
        write("backups/old.zip", "eine alte Sicherung");
    }

    @Test
    void everything_comes_back_as_it_was() throws Exception {
        Path file = backup(PASSPHRASE);
        Report report = restore(file, PASSPHRASE, CUSTOMER, Map.of());
        assertThat(report.lines()).extracting(Line::tone).doesNotContain(Tone.BAD, Tone.WARN);
        assertThat(rows(target)).isEqualTo(rows(source));
        assertThat(Files.readString(fresh.resolve("content/files/ab/abcd"))).isEqualTo("ein Film");
        assertThat(Files.readString(fresh.resolve("keys/portal.p12"))).isEqualTo("der Schlüssel");
        assertThat(new DataFolder(fresh).files(true)).hasSize(2);
        assertThat(fresh.resolve("keys/backup.passphrase")).doesNotExist();
        assertThat(alarms()).containsExactly("RESTORING");
    }

    @Test
    void counters_go_on_after_the_highest_number() {
        restore(backup(null), null, CUSTOMER, Map.of());
        JdbcClient restored = JdbcClient.create(target);
        restored.sql("insert into own_price (course_number, gross, valid_from) values ('2', 1, current_timestamp)")
                .update();
        assertThat(restored.sql("select max(id) from own_price")
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void a_backup_moves_between_both_databases() throws Exception {
        DataSource h2 = database(Map.of(
                "spring.datasource.url",
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"));
        Path first = backup(null);
        Report there = new Restoring(h2, folder.resolve("h2"), CLOCK).run(wish(first, null, CUSTOMER, Map.of()));
        assertThat(there.isGood()).as(there.toString()).isTrue();
        assertThat(rows(h2)).isEqualTo(rows(source));
        Path second = folder.resolve("second.zip");
        new BackupWriter(h2, new DataFolder(folder.resolve("h2")), new Silent()).write(second, null, CLOCK.instant());
        Report back = restore(second, null, CUSTOMER, Map.of());
        assertThat(back.isGood()).as(back.toString()).isTrue();
        assertThat(rows(target)).isEqualTo(rows(source));
    }

    @Test
    void what_is_written_meanwhile_is_not_in_it() throws Exception {
        Path file = folder.resolve("running.zip");
        BackupWriter.Progress writesMeanwhile = new Silent() {
            @Override
            public void expect(long steps) {
                JdbcClient.create(source).sql("delete from own_price").update();
            }
        };
        new BackupWriter(source, new DataFolder(data), writesMeanwhile).write(file, null, CLOCK.instant());
        restore(file, null, CUSTOMER, Map.of());
        assertThat(count("own_price")).isEqualTo(1);
    }

    @Test
    void without_a_customer_number_it_is_only_checked() throws Exception {
        Report report = restore(backup(null), null, null, Map.of());
        assertThat(keys(report)).endsWith("backup.check.noKeys", "backup.check.possible");
        assertNothingHappened();
    }

    @Test
    void the_keys_are_in_sealed_backups_only() throws Exception {
        restore(backup(null), null, CUSTOMER, Map.of());
        assertThat(fresh.resolve("keys")).doesNotExist();
    }

    @Test
    void a_sealed_backup_shows_nothing_and_opens_with_its_passphrase_only() throws Exception {
        Path file = backup(PASSPHRASE);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("person", "manifest");
        assertThat(keys(restore(file, null, CUSTOMER, Map.of()))).containsExactly("backup.check.unreadable.SEALED");
        assertThat(keys(restore(file, "ein anderes Kennwort".toCharArray(), CUSTOMER, Map.of())))
                .containsExactly("backup.check.unreadable.NOT_OPENED");
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 20));
        assertThat(keys(restore(file, PASSPHRASE, CUSTOMER, Map.of())))
                .containsExactly("backup.check.unreadable.NOT_OPENED");
        assertNothingHappened();
    }

    @Test
    void a_damaged_backup_is_refused() throws Exception {
        Path file = backup(null);
        change(file, "database/person.jsonl", text -> text.replace("Erika", "Edith"));
        assertThat(keys(restore(file, null, CUSTOMER, Map.of()))).contains("backup.check.damaged");
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length / 2));
        assertThat(keys(restore(file, null, CUSTOMER, Map.of()))).containsExactly("backup.check.unreadable.NO_BACKUP");
        assertNothingHappened();
    }

    @Test
    void a_backup_of_another_portal_is_refused() throws Exception {
        assertThat(keys(restore(backup(null), null, "BBB-00001", Map.of()))).contains("backup.check.otherPortal");
        assertNothingHappened();
    }

    @Test
    void a_backup_of_a_newer_version_is_refused() throws Exception {
        Path file = backup(null);
        change(
                file,
                Manifest.NAME,
                text -> text.replaceFirst(
                        "\"flyway_schema_history_staff\":\"\\d+\"", "\"flyway_schema_history_staff\":\"99\""));
        Report report = restore(file, null, CUSTOMER, Map.of());
        assertThat(report.lines()).anySatisfy(line -> assertThat(line.values()).contains("staff 99"));
        assertThat(report.isGood()).isFalse();
        assertNothingHappened();
    }

    @Test
    void what_goes_wrong_in_the_middle_leaves_nothing_behind() throws Exception {
        Path file = backup(null);
        change(
                file,
                Manifest.NAME,
                text -> text.replace("\"name\":\"training_rule\",\"rows\":0", "\"name\":\"training_rule\",\"rows\":1"));
        assertThat(keys(restore(file, null, CUSTOMER, Map.of()))).containsExactly("backup.check.failed");
        assertNothingHappened();
        assertThat(restore(backup(null), null, CUSTOMER, Map.of()).isGood()).isTrue();
    }

    @Test
    void nothing_is_written_over_a_portal() throws Exception {
        Path file = backup(null);
        restore(file, null, CUSTOMER, Map.of());
        assertThat(keys(restore(file, null, CUSTOMER, Map.of()))).contains("backup.check.notEmpty");
    }

    @Test
    void who_was_erased_since_is_marked_to_go_again() {
        UUID stranger = UUID.randomUUID();
        Report report =
                restore(backup(null), null, CUSTOMER, Map.of(PERSON, CLOCK.instant(), stranger, CLOCK.instant()));
        assertThat(report.lines()).contains(new Line(Tone.OK, "backup.check.erased", List.of("1")));
        Erasures erasures = new Erasures(JdbcClient.create(target));
        assertThat(erasures.due()).containsExactly(PERSON);
        assertThat(erasures.all()).containsOnlyKeys(PERSON, stranger);
    }

    @Test
    void the_list_of_the_erased_only_grows() {
        ErasureFile file = ErasureFile.in(folder.resolve("list"));
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        file.add(Map.of(one, CLOCK.instant()));
        file.add(Map.of(two, CLOCK.instant()));
        assertThat(file.read()).containsOnlyKeys(one, two);
    }

    private static class Silent implements BackupWriter.Progress {

        @Override
        public void expect(long steps) {}

        @Override
        public void step(long steps) {}
    }

    /** Pooled, as in the portal. */
    private DataSource database(Map<String, Object> settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(String.valueOf(settings.get("spring.datasource.url")));
        config.setUsername(String.valueOf(settings.getOrDefault("spring.datasource.username", "sa")));
        config.setPassword(String.valueOf(settings.getOrDefault("spring.datasource.password", "")));
        config.setMaximumPoolSize(4);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void closed() {
        pools.forEach(HikariDataSource::close);
    }

    private Path backup(char @Nullable [] passphrase) {
        Path file = folder.resolve("backup-" + UUID.randomUUID());
        try {
            new BackupWriter(source, new DataFolder(data), new Silent()).write(file, passphrase, CLOCK.instant());
            return file;
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Report restore(
            Path file, char @Nullable [] passphrase, @Nullable String customer, Map<UUID, Instant> erased) {
        return new Restoring(target, fresh, CLOCK).run(wish(file, passphrase, customer, erased));
    }

    private static Restoring.Wish wish(
            Path file, char @Nullable [] passphrase, @Nullable String customer, Map<UUID, Instant> erased) {
        return new Restoring.Wish(file, passphrase, customer, erased, Locale.GERMAN);
    }

    private static List<String> keys(Report report) {
        return report.lines().stream().map(Line::key).toList();
    }

    private void assertNothingHappened() throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            assertThat(Tables.all(connection)).isEmpty();
        }
        assertThat(new DataFolder(fresh).files(true)).isEmpty();
    }

    /** All rows as text, in an order of their own, but for what a restore adds. */
    private static Map<String, List<String>> rows(DataSource database) throws SQLException, IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.of(database)) {
            for (String table : snapshot.tables()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                snapshot.write(table, out, one -> {});
                rows.put(
                        table,
                        out.toString(StandardCharsets.UTF_8).lines().sorted().toList());
            }
        }
        rows.remove("journal_alarm");
        return rows;
    }

    private List<String> alarms() {
        return JdbcClient.create(target)
                .sql("select kind from journal_alarm where cleared_at is null")
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return JdbcClient.create(target)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void write(String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void change(Path file, String entry, UnaryOperator<String> change) throws IOException {
        Path changed = file.resolveSibling(file.getFileName() + ".changed");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry one : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(one).readAllBytes();
                out.putNextEntry(new ZipEntry(one.getName()));
                out.write(
                        one.getName().equals(entry)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        }
        Files.move(changed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** A person with a booking, a certificate, own content and a scan: every kind of column there is. */
    private static void fill(JdbcClient jdbc) {
        UUID centre = UUID.randomUUID();
        UUID booking = UUID.randomUUID();
        UUID proof = UUID.randomUUID();
        String now = "timestamp with time zone '2026-11-22 10:00:00.123456+01'";
        jdbc.sql("insert into enrolment values (1, ?, ?, 'Kitas „am See“', 'http://m', 'http://c', '[]', " + now + ")")
                .params(UUID.randomUUID(), CUSTOMER)
                .update();
        jdbc.sql("insert into centre (id, version, code, name) values (?, 0, 'SEE', 'Kita \\ \"See\"\n2')")
                .param(centre)
                .update();
        jdbc.sql("insert into person (id, version, first_name, last_name, email, search_text, active)"
                        + " values (?, 0, 'Erika', 'Müßiggang', null, 'x', true)")
                .param(PERSON)
                .update();
        jdbc.sql("insert into person_centre (person_id, place, centre_id) values (?, 0, ?)")
                .params(PERSON, centre)
                .update();
        jdbc.sql("insert into booking (id, person_id, user_id, course_number, course_title, centre_id, centre_code,"
                        + " purchase_price, selling_price, vat_rate, catalog_version, booked_at, usable_until) values"
                        + " (?, ?, ?, '1.9.04', 'Hygiene', ?, 'SEE', 12.50, 0, 19.00, 'v', " + now + ", " + now + ")")
                .params(booking, PERSON, UUID.randomUUID(), centre)
                .update();
        jdbc.sql("insert into certificate (id, booking_id, edition, person_id, user_id, name, sort_name, birth_date,"
                        + " centre_id, centre_name, course_number, course_title, salt, commitment, state, requested_at,"
                        + " tries, due_at) values (?, ?, 1, ?, ?, 'Erika', 'E', date '1990-02-28', ?, 'See', '1', 'H',"
                        + " ?, '" + "a".repeat(64) + "', 'REQUESTED', " + now + ", 0, " + now + ")")
                .params(UUID.randomUUID(), booking, PERSON, UUID.randomUUID(), centre, new byte[] {0, -1, 7})
                .update();
        jdbc.sql("insert into training_proof (id, person_id, subject, performed_on, recorded_at, edition, issuer)"
                        + " values (?, ?, 's', date '2026-01-01', " + now + ", 1, 'Amt')")
                .params(proof, PERSON)
                .update();
        jdbc.sql("insert into training_proof_file values (?, 'scan.pdf', 'application/pdf', '" + "b".repeat(64)
                        + "', ?)")
                .params(proof, new byte[100_000])
                .update();
        jdbc.sql("insert into own_price (id, course_number, gross, valid_from) values (7, '1', null, " + now + ")")
                .update();
        jdbc.sql("insert into backup_timetable values (1, 1, true, time '03:15:00', 14, " + now + ")")
                .update();
    }
}
