package de.kitacampus.portal.slave.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import de.kitacampus.portal.slave.security.PortalRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(roles = PortalRole.ADMIN)
class BackupsTest {

    @TempDir
    Path folder;

    @Autowired
    BackupStore store;

    @Autowired
    Backups backups;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final BackupNews news = mock();

    @BeforeEach
    void none_yet() {
        jdbc.sql("delete from backup_run").update();
        jdbc.sql("delete from backup_timetable").update();
    }

    @Test
    void a_backup_is_listed_and_can_be_checked() throws IOException {
        BackupRuns runs = runs(folder.resolve("backups"));
        assertThat(runs.run(null, null)).isTrue();
        BackupRow backup = store.latest(1, id -> null).getFirst();
        assertThat(backup.state()).isEqualTo(BackupRow.State.DONE);
        assertThat(backup.size()).isEqualTo(Files.size(runs.file(backup)));
        try (BackupReader reader = BackupReader.of(runs.file(backup), null)) {
            assertThat(new BackupCheck(new SchemaVersions(), Locale.GERMAN)
                            .check(reader, null)
                            .isGood())
                    .isTrue();
        }
        verify(news, never()).failed(anyString());
    }

    @Test
    void a_moment_of_the_timetable_is_taken_once() {
        BackupRuns runs = runs(folder.resolve("backups"));
        Instant due = Instant.parse("2026-11-22T02:15:00Z");
        assertThat(runs.run(due, null)).isTrue();
        assertThat(store.isTaken(due)).isTrue();
        assertThat(runs.run(due, null)).isFalse();
    }

    @Test
    void the_oldest_make_room() throws IOException {
        assertThat(store.save(new Timetable(0, true, LocalTime.NOON, 2, clock.instant())))
                .isTrue();
        BackupRuns runs = runs(folder.resolve("backups"));
        for (int round = 0; round < 3; round++) {
            runs.run(null, null);
        }
        assertThat(store.kept()).hasSize(2);
        try (var files = Files.list(folder.resolve("backups"))) {
            assertThat(files).hasSize(2);
        }
        assertThat(store.latest(9, id -> null)).extracting(BackupRow::state).contains(BackupRow.State.GONE);
    }

    @Test
    void a_failure_is_listed_and_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        runs(file.resolve("backups")).run(null, null);
        BackupRow backup = store.latest(1, id -> null).getFirst();
        assertThat(backup.state()).isEqualTo(BackupRow.State.FAILED);
        assertThat(backup.error()).isNotBlank();
        verify(news).failed(anyString());
    }

    @Test
    void the_second_of_two_administrators_is_told() {
        assertThat(backups.change(0, true, LocalTime.NOON, 3)).isTrue();
        assertThat(backups.change(0, false, LocalTime.MIDNIGHT, 9)).isFalse();
        assertThat(backups.change(1, false, LocalTime.MIDNIGHT, 9)).isTrue();
        assertThat(backups.timetable().keep()).isEqualTo(9);
    }

    @Test
    @WithMockUser(roles = PortalRole.HEAD)
    void heads_have_no_backups() {
        assertThatThrownBy(() -> backups.list()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> backups.begin()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> backups.file(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> backups.check(UUID.randomUUID(), Locale.GERMAN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> backups.seal("")).isInstanceOf(AccessDeniedException.class);
    }

    private BackupRuns runs(Path target) {
        return new BackupRuns(store, news, database, folder.resolve("data"), target, clock);
    }
}
