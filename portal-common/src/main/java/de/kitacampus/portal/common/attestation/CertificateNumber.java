package de.kitacampus.portal.common.attestation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The public number of a certificate, such as {@code 7KQ2M-9XW4T}: nine random symbols of Crockford's base 32 and one that finds
 * every single typing error and every exchange of two symbols.
 */
public record CertificateNumber(@JsonValue String value) {

    private static final Pattern SYNTAX = Pattern.compile("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    private static final int RANDOM_SYMBOLS = 9;
    private static final int GROUP = 5;

    /**
     * @throws IllegalArgumentException if the text is no certificate number as it is printed
     */
    @JsonCreator
    public CertificateNumber {
        if (!SYNTAX.matcher(value).matches() || Crockford.remainder(value.replace("-", "")) != 0) {
            throw new IllegalArgumentException("not a certificate number: " + value);
        }
    }

    /** A new number; whoever issues it makes sure that it is new. */
    public static CertificateNumber random(RandomGenerator random) {
        StringBuilder symbols = new StringBuilder();
        for (int one = 0; one < RANDOM_SYMBOLS; one++) {
            symbols.append(Crockford.symbol(random.nextInt(32)));
        }
        return of(symbols.toString() + Crockford.check(symbols.toString()));
    }

    /** Reads what a person typed, in whatever case and grouping; nothing if it cannot be a number. */
    public static Optional<CertificateNumber> typed(String text) {
        return text.length() > 40
                ? Optional.empty()
                : Crockford.symbols(text)
                        .filter(symbols -> symbols.length() == RANDOM_SYMBOLS + 1)
                        .filter(symbols -> Crockford.remainder(symbols) == 0)
                        .map(CertificateNumber::of);
    }

    private static CertificateNumber of(String symbols) {
        return new CertificateNumber(Crockford.grouped(symbols, GROUP));
    }

    @Override
    public String toString() {
        return value;
    }
}
