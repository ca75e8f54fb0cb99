package de.kitacampus.portal.slave.certificates;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier's certificates look.
 *
 * @param logo PNG, or null
 * @param signature image of a signature, PNG, or null
 * @param signatory who signs, or empty
 * @param signatoryRole as what, or empty
 * @param place where it is signed, or empty
 * @param german texts of German certificates
 * @param english texts of English certificates
 */
public record Look(
        byte @Nullable [] logo,
        byte @Nullable [] signature,
        String signatory,
        String signatoryRole,
        String place,
        Texts german,
        Texts english) {

    /** Longest short text, in characters. */
    public static final int MAX_SHORT = 200;
    /** Longest place, in characters. */
    public static final int MAX_PLACE = 100;
    /** Longest template, in characters. */
    public static final int MAX_TEMPLATE = 2_000;

    public Texts texts(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : german;
    }

    public Look withLogo(byte @Nullable [] png) {
        return new Look(png, signature, signatory, signatoryRole, place, german, english);
    }

    public Look withSignature(byte @Nullable [] png) {
        return new Look(logo, png, signatory, signatoryRole, place, german, english);
    }

    /**
     * @param heading the document's name, e.g. Zertifikat
     * @param body lines with placeholders; a line that is {@code {Name}} or {@code {Kurs}} alone is printed large
     * @param closing what stands below the facts, with placeholders; may be empty
     */
    public record Texts(String heading, String body, String closing) {

        List<String> templates() {
            return List.of(heading, body, closing);
        }
    }
}
