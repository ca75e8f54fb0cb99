package de.kitacampus.portal.master.portals;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.KeyFile;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysOnDiskTest {

    private static final String PASSWORD = "password";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private KeysOnDisk open() {
        return new KeysOnDisk(folder, PASSWORD);
    }

    @Test
    void after_a_rotation_the_next_key_signs_and_a_new_one_is_announced() {
        KeysOnDisk keys = open();
        PublicKey first = keys.current().publicKey();
        PublicKey second = keys.next();

        assertThat(keys.rotate(first.keyId(), NOON)).isTrue();

        assertThat(keys.current().publicKey()).isEqualTo(second);
        assertThat(keys.next()).isNotIn(first, second);
        assertThat(keys.published()).containsExactly(second, keys.next(), first);
        assertThat(keys.former()).containsExactly(new FormerKey(first, NOON));
    }

    @Test
    void what_the_former_key_signed_is_still_verified() {
        KeysOnDisk keys = open();
        String receipt =
                new DocumentSigner(keys.current()).sign(SignedDocument.USAGE_RECEIPT, new SignedDocument("content"));

        keys.rotate(keys.current().keyId(), NOON);
        keys.rotate(keys.current().keyId(), NOON.plusSeconds(60));

        assertThat(new DocumentVerifier(keys::everHeld)
                        .verify(receipt, SignedDocument.USAGE_RECEIPT, SignedDocument.class)
                        .jws())
                .isEqualTo("content");
    }

    @Test
    void two_who_rotate_at_once_rotate_once() {
        KeysOnDisk keys = open();
        String seen = keys.current().keyId();
        keys.rotate(seen, NOON);
        PublicKey second = keys.current().publicKey();

        assertThat(keys.rotate(seen, NOON)).isFalse();
        assertThat(keys.current().publicKey()).isEqualTo(second);
    }

    @Test
    void another_master_on_the_same_folder_and_a_restarted_one_notice() {
        KeysOnDisk other = open();
        KeysOnDisk keys = open();

        keys.rotate(keys.current().keyId(), NOON);

        assertThat(other.published()).isEqualTo(keys.published());
        assertThat(other.current().keyId()).isEqualTo(keys.current().keyId());
        assertThat(open().published()).isEqualTo(keys.published());
    }

    @Test
    void a_rotation_that_was_cut_off_is_finished_at_the_next_start() {
        KeysOnDisk keys = open();
        PublicKey second = keys.next();
        new KeyFile(folder.resolve("master.p12"), PASSWORD)
                .store(new KeyFile(folder.resolve("master-next.p12"), PASSWORD).load());

        KeysOnDisk restarted = open();

        assertThat(restarted.current().publicKey()).isEqualTo(second);
        assertThat(restarted.next()).isNotEqualTo(second);
    }

    @Test
    void the_private_half_of_a_former_key_is_gone() throws IOException {
        KeysOnDisk keys = open();
        keys.rotate(keys.current().keyId(), NOON);

        try (Stream<Path> files = Files.list(folder.resolve("master-former"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .doesNotContain("\"d\""));
        }
    }
}
