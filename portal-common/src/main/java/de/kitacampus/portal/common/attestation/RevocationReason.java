package de.kitacampus.portal.common.attestation;

import java.util.Arrays;
import java.util.Optional;

/** Why a certificate no longer counts. A closed list, because a free text sent to the master could tell a name. */
public enum RevocationReason {
    /** It names somebody who did not take the course. */
    WRONG_PERSON,
    /** The name on it is written wrong or has changed; a new one follows. */
    NAME_CHANGED,
    /** The result did not come about honestly. */
    RESULT_NOT_VALID,
    ISSUED_BY_MISTAKE,
    OTHER;

    /** A newer partner may know more reasons. */
    public static Optional<RevocationReason> named(String text) {
        return Arrays.stream(values()).filter(one -> one.name().equals(text)).findFirst();
    }
}
