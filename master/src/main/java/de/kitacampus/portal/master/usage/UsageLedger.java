package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.MonthStatement;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The append-only ledger of what portals use.
 *
 * @see "DD003-20261122-usage-journal.md"
 */
public interface UsageLedger {

    /**
     * Takes in a signed batch, as a whole or not at all. A repeat of the same bytes gets the same receipt.
     *
     * @param caller the portal that sent it, as authenticated
     * @param batch compact JWS of a {@link de.kitacampus.portal.common.journal.UsageBatch}
     * @param catalogVersion the caller's catalog in force, for the receipt
     */
    BatchOutcome accept(PortalId caller, String batch, @Nullable String catalogVersion);

    /** What is accounted to a portal for a month so far. */
    MonthStatement statement(PortalId portal, BillingPeriod month);

    /** What is accounted to a portal for a month so far, line by line behind a place of its journal. */
    StatementLines lines(PortalId portal, BillingPeriod month, StatementLines.Place after);

    /** The end of a portal's journal; nothing if none of it has arrived. */
    Optional<JournalHead> head(PortalId portal);

    /** Whether a booking of the course has arrived from the portal. */
    boolean isBooked(PortalId portal, BookingId booking, CourseNumber course);
}
