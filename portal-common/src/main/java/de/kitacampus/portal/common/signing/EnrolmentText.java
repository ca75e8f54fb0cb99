package de.kitacampus.portal.common.signing;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the back office hands to a carrier and the portal's wizard takes in: where the master is, the single-use code and the
 * fingerprint that pins the master's key. Written as {@code URL#code.fingerprint} on one line.
 *
 * @param masterUrl base URL of the master
 * @param code single-use code with 160 random bits, base64url
 * @param masterKeyId SHA-256 thumbprint of the master's public key, base64url (RFC 7638)
 */
public record EnrolmentText(URI masterUrl, String code, String masterKeyId) {

    private static final int CODE_BYTES = 20;
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{20,64}");

    /** A fresh code from a strong random source. */
    public static String newCode(SecureRandom random) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads the text; white space anywhere in it (from a mail, say) does no harm. */
    public static Optional<EnrolmentText> parse(String text) {
        String compact = text.replaceAll("\\s+", "");
        int hash = compact.indexOf('#');
        int dot = compact.lastIndexOf('.');
        if (hash < 0 || dot < hash) {
            return Optional.empty();
        }
        String code = compact.substring(hash + 1, dot);
        String fingerprint = compact.substring(dot + 1);
        if (!PART.matcher(code).matches() || !PART.matcher(fingerprint).matches()) {
            return Optional.empty();
        }
        return address(compact.substring(0, hash)).map(url -> new EnrolmentText(url, code, fingerprint));
    }

    private static Optional<URI> address(String text) {
        try {
            URI url = URI.create(text);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** The fingerprint of the master's key in hexadecimal, in groups of four, as {@link PublicKey#fingerprint()} writes it. */
    public String fingerprint() {
        return HexFormat.of()
                .formatHex(Base64.getUrlDecoder().decode(masterKeyId))
                .replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return masterUrl + "#" + code + "." + masterKeyId;
    }
}
