package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the master accounted to a portal for a month, line by line in the order of the journal.
 *
 * @param month the month, Europe/Berlin
 * @param journal how far the journal has arrived
 * @param lines at most {@value #MOST}
 * @param next where the following part begins; null behind the last one
 */
public record StatementLines(
        BillingPeriod month,
        JournalHead journal,
        List<StatementLine> lines,
        @Nullable Place next) {

    /** Most lines of one part. */
    public static final int MOST = 2_000;

    /** Behind an entry of the journal. */
    public record Place(int epoch, long sequence) {

        public static final Place START = new Place(0, 0);
    }
}
