package de.kitacampus.portal.common.wire.v1;

import java.util.Arrays;
import java.util.Optional;

/** Why a carrier disputes a booking. A closed list, because a free text sent to the master could tell a name. */
public enum DisputeReason {
    /** Nobody at the carrier booked it. */
    NOT_BOOKED,
    /** Another price was agreed. */
    WRONG_PRICE,
    /** The same booking is charged elsewhere, too. */
    CHARGED_TWICE,
    /** It was cancelled, and the cancellation is not accounted for. */
    CANCELLED,
    /** The course could not be used. */
    NOT_USABLE;

    /** A newer partner may know more reasons. */
    public static Optional<DisputeReason> named(String text) {
        return Arrays.stream(values()).filter(one -> one.name().equals(text)).findFirst();
    }
}
