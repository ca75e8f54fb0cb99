package de.kitacampus.portal.slave.sync;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.KeyAnnouncement;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyNewsTest {

    private final SigningKey first = SigningKey.generate();
    private final SigningKey second = SigningKey.generate();
    private final SigningKey third = SigningKey.generate();

    private static List<PublicKey> keys(SigningKey... keys) {
        return Stream.of(keys).map(SigningKey::publicKey).toList();
    }

    private static SignedDocument announced(SigningKey signer, SigningKey... keys) {
        List<PublicKey> told = keys(keys);
        return new SignedDocument(new DocumentSigner(signer)
                .sign(
                        SignedDocument.MASTER_KEYS,
                        new KeyAnnouncement(told.stream().map(PublicKey::jwk).toList(), Instant.EPOCH)));
    }

    @Test
    void after_a_rotation_the_next_key_tells_of_its_successor_and_the_former_one_stays_known() {
        assertThat(KeyNews.believed(announced(second, second, third), keys(first, second)))
                .contains(keys(second, third, first));
    }

    @Test
    void what_is_known_is_no_news() {
        assertThat(KeyNews.believed(announced(first, first, second), keys(first, second)))
                .isEmpty();
    }

    @Test
    void a_stranger_announces_nothing() {
        assertThat(KeyNews.believed(announced(third, third), keys(first, second)))
                .isEmpty();
    }

    @Test
    void a_former_key_announces_nothing_any_more() {
        SigningKey stolen = first;
        SigningKey thiefs = SigningKey.generate();

        assertThat(KeyNews.believed(announced(stolen, stolen, thiefs), keys(second, third, stolen)))
                .isEmpty();
    }

    @Test
    void another_document_of_the_master_is_no_announcement() {
        SignedDocument receipt =
                new SignedDocument(new DocumentSigner(first).sign(SignedDocument.USAGE_RECEIPT, List.of()));

        assertThat(KeyNews.believed(receipt, keys(first, second))).isEmpty();
    }
}
