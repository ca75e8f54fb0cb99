package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import org.jspecify.annotations.Nullable;

/** What the master makes of one event. */
sealed interface Assessment {

    /**
     * @param event the event
     * @param digest SHA-256 of its payload
     * @param billed the price the master bills
     * @param remark what differs, or null
     */
    record Counted(
            UsageEvent event,
            String digest,
            Money billed,
            @Nullable String remark) implements Assessment {}

    /** Known with the same content. */
    record Duplicate() implements Assessment {}

    record SetAside(QuarantineReason reason, String detail) implements Assessment {}

    /** The event ID is known with another content. */
    record Contradiction(String detail) implements Assessment {}
}
