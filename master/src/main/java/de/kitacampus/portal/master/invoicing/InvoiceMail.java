package de.kitacampus.portal.master.invoicing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sending of an invoice.
 *
 * @param id the sending
 * @param number of the invoice
 * @param address to whom
 * @param createdAt when it was put into the outbox
 * @param createdBy who issued the invoice or sent it again
 * @param state where it stands
 * @param triedAt the last try, or null
 * @param nextTry when it waits: the next try, else null
 * @param reason why the last try failed, or empty
 */
public record InvoiceMail(
        UUID id,
        String number,
        String address,
        Instant createdAt,
        String createdBy,
        State state,
        @Nullable Instant triedAt,
        @Nullable Instant nextTry,
        String reason) {

    /** Where a sending stands. */
    public enum State {
        WAITING,
        SENT,
        /** Given up. */
        FAILED,
        /** There was no mail server. */
        NO_SERVER
    }
}
