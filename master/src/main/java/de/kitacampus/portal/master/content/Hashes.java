package de.kitacampus.portal.master.content;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets of 256 bits, and the hashes under which they are kept. */
final class Hashes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private Hashes() {}

    /** 256 random bits in base64url. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String of(String secret) {
        return HexFormat.of().formatHex(BlobStore.sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
