package de.kitacampus.portal.common.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.signing.KeyFile.UnusableKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    private KeyFile file() {
        return new KeyFile(folder.resolve("keys/portal.p12"), "secret");
    }

    @Test
    void a_key_survives_and_still_signs() {
        SigningKey made = file().loadOrCreate();
        SigningKey read = file().loadOrCreate();

        assertThat(read.keyId()).isEqualTo(made.keyId());
        String jws = new DocumentSigner(read).sign("text+jws", "hello");
        assertThat(new DocumentVerifier(made.publicKey()).verify(jws, "text+jws", String.class))
                .isEqualTo("hello");
    }

    @Test
    void only_the_owner_may_read_it() throws IOException {
        file().create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/portal.p12"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_damaged_file_is_named_and_never_replaced() throws IOException {
        file().create();
        Path path = folder.resolve("keys/portal.p12");
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(path), 200);
        Files.write(path, half);

        assertThatThrownBy(() -> file().loadOrCreate())
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageContaining("portal.p12");
        assertThat(Files.readAllBytes(path)).isEqualTo(half);
    }

    @Test
    void another_password_does_not_open_it() {
        file().create();

        assertThatThrownBy(() -> new KeyFile(folder.resolve("keys/portal.p12"), "other").load())
                .isInstanceOf(UnusableKeyFile.class);
    }
}
