package de.kitacampus.portal.slave.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Number and code on a slip of paper, for people without an e-mail address. They open accounts of staff only, never those of heads
 * and administrators, for a short session. After too many wrong codes in a row a new one is needed.
 *
 * @see "Decision record DD151"
 */
public interface SignInCodes {

    /** Wrong codes in a row after which a code is void. */
    int MOST_FAILURES = 10;

    /**
     * Makes a code; an older one of the account and the sessions it opened end, its number stays.
     *
     * @param validTo the last day
     * @return what is written on the slip; the code is known to nobody else and cannot be told again
     */
    Slip issue(UUID accountId, LocalDate validTo);

    /** The account's code, also one that is no longer good. */
    Optional<IssuedCode> of(UUID accountId);

    /**
     * Takes the code back and ends the sessions it opened.
     *
     * @return whether there was one
     */
    boolean revoke(UUID accountId);

    /**
     * What somebody signs in with.
     *
     * @param number five digits
     * @param code eight digits
     * @param validTo the last day
     */
    record Slip(String number, String code, LocalDate validTo) {

        /** Four and four, as it is easier to read and to type. */
        public String codeInGroups() {
            int middle = code.length() / 2;
            return code.substring(0, middle) + " " + code.substring(middle);
        }
    }

    /**
     * @param number five digits
     * @param issuedAt when it was made
     * @param validTo the last day
     * @param locked whether too many wrong codes were typed
     * @param usedAt when somebody signed in with it last, or null
     */
    record IssuedCode(
            String number,
            Instant issuedAt,
            LocalDate validTo,
            boolean locked,
            @Nullable Instant usedAt) {}
}
