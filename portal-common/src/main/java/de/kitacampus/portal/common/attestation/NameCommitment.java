package de.kitacampus.portal.common.attestation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Binds a certificate to a name without telling it: SHA-256 over salt, normalised name in UTF-8 and, if there is one, the birth date as
 * {@code 1990-05-31}; 64 small hexadecimal digits. The public page computes the same in JavaScript, and both are tested with
 * {@code attestation/vectors.json}.
 */
public record NameCommitment(@JsonValue String hex) {

    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{64}");

    /** Unicode's white space, written out because Java and JavaScript do not agree on {@code \s}. */
    private static final Pattern WHITE_SPACE = Pattern.compile(
            "[\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

    /**
     * @throws IllegalArgumentException if the text is no SHA-256 in small hexadecimal digits
     */
    @JsonCreator
    public NameCommitment {
        if (!SYNTAX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a commitment");
        }
    }

    /**
     * @param name as printed on the certificate
     * @param birthDate as printed on the certificate, or null when it is not
     */
    public static NameCommitment to(VerificationCode code, String name, @Nullable LocalDate birthDate) {
        String subject = normalised(name) + (birthDate == null ? "" : birthDate.toString());
        MessageDigest digest = digest();
        digest.update(code.salt());
        return new NameCommitment(HexFormat.of().formatHex(digest.digest(subject.getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether this is the commitment to that name. */
    public boolean isTo(VerificationCode code, String name, @Nullable LocalDate birthDate) {
        return equals(to(code, name, birthDate));
    }

    /**
     * What counts of a name: composed characters (NFC), white space at the ends dropped and inside collapsed to one space, no
     * difference of case. Small, capital and small again makes ß, ẞ, ss and SS one.
     */
    public static String normalised(String name) {
        String spaced = WHITE_SPACE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .replaceAll("^ | $", "");
        String folded = spaced.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    static byte[] sha256(byte[] content) {
        return digest().digest(content);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
