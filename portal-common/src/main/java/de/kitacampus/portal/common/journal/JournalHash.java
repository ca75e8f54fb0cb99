package de.kitacampus.portal.common.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash chain over a journal: {@code h(n) = SHA-256(h(n-1) ‖ n as 8 bytes, big endian ‖ payload in UTF-8)}, starting from 32
 * zero bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record JournalHash(@JsonValue String hex) {

    public static final JournalHash START = new JournalHash("0".repeat(64));

    /**
     * @throws IllegalArgumentException if the text is no SHA-256 in lower-case hexadecimal
     */
    @JsonCreator
    public JournalHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
        }
    }

    public JournalHash then(JournalEntry entry) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(hex));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.sequence()).array());
        digest.update(entry.payload().getBytes(StandardCharsets.UTF_8));
        return new JournalHash(HexFormat.of().formatHex(digest.digest()));
    }

    public JournalHash then(List<JournalEntry> entries) {
        JournalHash head = this;
        for (JournalEntry entry : entries) {
            head = head.then(entry);
        }
        return head;
    }

    /** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
