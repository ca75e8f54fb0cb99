package de.kitacampus.portal.common.signing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/** What signer and verifier of a request agree on. */
public final class RequestToken {

    /** Header {@code typ} of a request's token. */
    public static final String TYPE = "portal-request+jwt";
    /** Longest time between {@code iat} and {@code exp}. */
    public static final Duration MAX_LIFETIME = Duration.ofSeconds(60);
    /** How far the two clocks may differ. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    static final String METHOD = "htm";
    static final String URL = "htu";
    static final String CONTENT_DIGEST = "content_digest";

    private RequestToken() {}

    /** {@code sha-256=:…:} over the raw body (RFC 9530, section 2); of no bytes when there is no body. */
    public static String contentDigest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The request's URL as it is signed: without a fragment, with the query. RFC 9449 leaves the query out; ours carries
     * meaning (the results' cursor), so it is signed too.
     */
    public static String normalized(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return url.getScheme().toLowerCase(java.util.Locale.ROOT)
                + "://"
                + url.getRawAuthority().toLowerCase(java.util.Locale.ROOT)
                + path
                + query;
    }

    static boolean sameDigest(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
