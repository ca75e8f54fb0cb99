package de.kitacampus.portal.master.customers;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A VAT identification number (USt-IdNr.): two letters of the country and its national number. A German one is checked by its last digit
 * (ISO 7064, MOD 11,10), others by their form.
 *
 * @param value upper case, without spaces
 */
public record VatId(String value) {

    public static final int MAX_LENGTH = 14;

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,12}");
    private static final Pattern GERMAN = Pattern.compile("DE[1-9]\\d{8}");

    /**
     * @throws IllegalArgumentException if it is none
     */
    public VatId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a VAT identification number: " + value);
        }
    }

    /** Reads what people type, with spaces and in any case. */
    public static VatId of(String text) {
        return new VatId(normalized(text));
    }

    public static boolean isValid(String text) {
        return isWellFormed(normalized(text));
    }

    private static boolean isWellFormed(String text) {
        return text.startsWith("DE")
                ? GERMAN.matcher(text).matches() && hasGermanCheckDigit(text.substring(2))
                : FORM.matcher(text).matches();
    }

    private static boolean hasGermanCheckDigit(String digits) {
        int product = 10;
        for (int place = 0; place < 8; place++) {
            int sum = (digits.charAt(place) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digits.charAt(8) - '0';
    }

    private static String normalized(String text) {
        return text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }
}
