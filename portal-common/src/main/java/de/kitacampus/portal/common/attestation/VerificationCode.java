package de.kitacampus.portal.common.attestation;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The secret of a certificate (Prüfcode): 128 random bits, the salt of its {@link NameCommitment}. Printed on the certificate as 28
 * symbols of Crockford's base 32 in groups of four; the last twelve bits are the first twelve of the salt's SHA-256, so that a typing
 * error is told as one.
 */
public final class VerificationCode {

    public static final int BYTES = 16;

    private static final int SYMBOLS = 28;
    private static final int GROUP = 4;

    private final byte[] salt;

    private VerificationCode(byte[] salt) {
        this.salt = salt;
    }

    public static VerificationCode random(RandomGenerator random) {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return new VerificationCode(salt);
    }

    /**
     * @throws IllegalArgumentException if these are not 16 bytes
     */
    public static VerificationCode of(byte[] salt) {
        if (salt.length != BYTES) {
            throw new IllegalArgumentException("a salt has " + BYTES + " bytes");
        }
        return new VerificationCode(salt.clone());
    }

    /** Reads what a person typed, in whatever case and grouping; nothing if it cannot be a code. */
    public static Optional<VerificationCode> typed(String text) {
        return text.length() > 100
                ? Optional.empty()
                : Crockford.symbols(text)
                        .filter(symbols -> symbols.length() == SYMBOLS)
                        .map(symbols -> new VerificationCode(Crockford.decode(symbols, BYTES)))
                        .filter(code -> Crockford.symbols(text).equals(Optional.of(code.compact())));
    }

    public byte[] salt() {
        return salt.clone();
    }

    /** Without groups, for addresses. */
    public String compact() {
        byte[] check = NameCommitment.sha256(salt);
        // 128 bits and the 12 bits that follow them, taken from one run of bits.
        byte[] bits = Arrays.copyOf(salt, BYTES + 2);
        bits[BYTES] = check[0];
        bits[BYTES + 1] = (byte) (check[1] & 0xf0);
        return Crockford.encode(bits).substring(0, SYMBOLS);
    }

    /** In groups of four, for paper. */
    public String printed() {
        return Crockford.grouped(compact(), GROUP);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationCode that && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "verification code";
    }
}
