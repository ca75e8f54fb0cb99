package de.kitacampus.portal.master.customers;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a German public authority for electronic invoices: coarse part, fine part if there is one, and two check
 * digits (ISO 7064, MOD 97-10, letters as 10 to 35), as in {@code 04011000-1234512345-06}. It is the buyer reference (BT-10) of an XRechnung.
 *
 * @param value upper case, without spaces
 */
public record LeitwegId(String value) {

    public static final int MAX_LENGTH = 46;

    private static final Pattern FORM = Pattern.compile("\\d{2,12}(-[0-9A-Z]{1,30})?-\\d{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /**
     * @throws IllegalArgumentException if it is none
     */
    public LeitwegId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a Leitweg-ID: " + value);
        }
    }

    /** Reads what people type, with spaces and in any case. */
    public static LeitwegId of(String text) {
        return new LeitwegId(normalized(text));
    }

    public static boolean isValid(String text) {
        return isWellFormed(normalized(text));
    }

    private static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches()
                && new BigInteger(digits(text.replace("-", ""))).mod(MODULUS).equals(BigInteger.ONE);
    }

    private static String digits(String text) {
        return text.chars()
                .mapToObj(letter -> String.valueOf(Character.digit(letter, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }

    private static String normalized(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
