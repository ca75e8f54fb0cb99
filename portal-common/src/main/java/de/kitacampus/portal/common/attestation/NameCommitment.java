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

    /** Signs that are not seen: soft hyphens, joiners, marks of direction, as copied from documents. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

    private static final Pattern DASH = Pattern.compile(" ?[-\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63\\uff0d] ?");

    private static final Pattern APOSTROPHE =
            Pattern.compile("[`\\u00b4\\u02b9\\u02bb\\u02bc\\u2018\\u2019\\u201b\\u2032\\uff07]");

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
        return of(code, normalised(name), birthDate);
    }

    private static NameCommitment of(VerificationCode code, String normalised, @Nullable LocalDate birthDate) {
        String subject = normalised + (birthDate == null ? "" : birthDate.toString());
        MessageDigest digest = digest();
        digest.update(code.salt());
        return new NameCommitment(HexFormat.of().formatHex(digest.digest(subject.getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether this is the commitment to that name, made by today's rule or the former one. */
    public boolean isTo(VerificationCode code, String name, @Nullable LocalDate birthDate) {
        return equals(to(code, name, birthDate)) || equals(of(code, formerlyNormalised(name), birthDate));
    }

    /**
     * What counts of a name: composed characters (NFC), nothing that is not seen, white space at the ends dropped and inside
     * collapsed to one space, one kind of apostrophe, one kind of hyphen without space around it, no difference of case. Small,
     * capital and small again makes ß, ẞ, ss and SS one.
     */
    public static String normalised(String name) {
        String seen = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        return folded(
                APOSTROPHE.matcher(DASH.matcher(spaced(seen)).replaceAll("-")).replaceAll("'"));
    }

    /** The rule of the first certificates, which stay valid. */
    static String formerlyNormalised(String name) {
        return folded(spaced(Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    private static String spaced(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").replaceAll("^ | $", "");
    }

    private static String folded(String spaced) {
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
