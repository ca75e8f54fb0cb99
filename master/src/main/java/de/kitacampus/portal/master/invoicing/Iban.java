package de.kitacampus.portal.master.invoicing;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bank account numbers (ISO 13616). */
public final class Iban {

    private static final Pattern SYNTAX = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final int GERMAN_LENGTH = 22;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /** Whether length, characters and check digits are right; blanks are allowed. */
    public static boolean isValid(String text) {
        String iban = text.replaceAll("\\s", "");
        return SYNTAX.matcher(iban).matches()
                && (!iban.startsWith("DE") || iban.length() == GERMAN_LENGTH)
                && remainder(iban) == 1;
    }

    private static int remainder(String iban) {
        String turned = iban.substring(4) + iban.substring(0, 4);
        String digits = turned.chars()
                .mapToObj(letter -> String.valueOf(Character.getNumericValue(letter)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).intValue();
    }

    /** In groups of four, as people read it. */
    public static String grouped(String iban) {
        return iban.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
