package de.kitacampus.portal.common.attestation;

import java.util.Locale;
import java.util.Optional;

/**
 * Crockford's base 32: digits and letters without I, L, O and U. What people read and type wrong (o for 0, l for 1) is read right,
 * and grouping does not matter.
 */
final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    /** x⁵ + x² + 1, primitive over GF(2). */
    private static final int FIELD = 0b100101;

    private Crockford() {}

    static char symbol(int value) {
        return ALPHABET.charAt(value);
    }

    /** Capital letters and digits only, or nothing if there is a character that nobody writes for one of them. */
    static Optional<String> symbols(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0) ? Optional.of(plain) : Optional.empty();
    }

    /**
     * The value of the symbols as coefficients of a polynomial at a generator of GF(32): zero for a text with a right last symbol.
     * One wrong symbol and two exchanged ones (in texts of up to 31) always give something else.
     */
    static int remainder(String symbols) {
        int sum = 0;
        for (int at = 0; at < symbols.length(); at++) {
            sum = twice(sum) ^ ALPHABET.indexOf(symbols.charAt(at));
        }
        return sum;
    }

    /** The symbol that makes the remainder zero. */
    static char check(String symbols) {
        return symbol(twice(remainder(symbols)));
    }

    private static int twice(int value) {
        int doubled = value << 1;
        return doubled < 32 ? doubled : doubled ^ FIELD;
    }

    /** The bytes' bits from the first on, five to a symbol, the last one filled up with zeros. */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(symbol(held >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(symbol(held << (BITS - bits) & 31)).toString();
    }

    /** The first bytes that the symbols hold. */
    static byte[] decode(String symbols, int bytes) {
        byte[] decoded = new byte[bytes];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (int at = 0; next < bytes; at++) {
            held = held << BITS | ALPHABET.indexOf(symbols.charAt(at));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                decoded[next++] = (byte) (held >> bits);
            }
        }
        return decoded;
    }

    static String grouped(String symbols, int size) {
        return symbols.replaceAll("(.{" + size + "})(?!$)", "$1-");
    }
}
