package de.kitacampus.portal.slave.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.testing.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-08-15T09:30:00Z"));
    private FileStore store;

    @BeforeEach
    void an_empty_store() {
        store = new FileStore(data, clock);
    }

    @Test
    void equal_files_are_kept_once_under_their_hash() throws IOException {
        String hash = kept("Guten Tag");
        assertThat(kept("Guten Tag")).isEqualTo(hash);
        assertThat(files()).containsExactly(store.path(hash));
        assertThat(store.path(hash)).hasContent("Guten Tag");
    }

    @Test
    void a_file_beyond_the_limit_leaves_nothing_behind() {
        assertThatThrownBy(() -> store.receive(FilesForTests.stream(new byte[1001]), 1000))
                .isInstanceOf(FileStore.TooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) {
                    throw new IOException("connection lost");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> store.receive(broken, 1_000_000)).hasMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void what_was_refused_is_gone() throws IOException {
        try (FileStore.Arrived arrived = store.receive(FilesForTests.stream(new byte[10]), 1000)) {
            assertThat(arrived.path()).exists();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void the_sweep_takes_what_nobody_wants_and_nothing_young() throws IOException {
        String wanted = kept("wanted");
        kept("unwanted");
        store.receive(FilesForTests.stream(new byte[10]), 1000);
        assertThat(store.sweep(clock.instant().minus(Duration.ofHours(24)), wanted::equals))
                .isZero();
        assertThat(store.sweep(Instant.now(clock).plus(Duration.ofDays(10_000)), wanted::equals))
                .isEqualTo(2);
        assertThat(files()).containsExactly(store.path(wanted));
    }

    @Test
    void only_hashes_name_files() {
        assertThatThrownBy(() -> store.path("../../secret")).isInstanceOf(IllegalArgumentException.class);
    }

    private String kept(String words) throws IOException {
        try (FileStore.Arrived arrived = store.receive(FilesForTests.stream(FilesForTests.text(words)), 1000)) {
            store.keep(arrived);
            return arrived.sha256();
        }
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.walk(data)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
