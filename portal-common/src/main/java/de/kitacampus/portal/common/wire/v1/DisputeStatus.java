package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute of the calling portal and what became of it.
 *
 * @param dispute as it was raised
 * @param course the course
 * @param centre the centre
 * @param occurredAt when it was booked
 * @param price EK as billed, net
 * @param raisedAt when the master heard of it
 * @param decision null while it is open
 */
public record DisputeStatus(
        RaisedDispute dispute,
        CourseNumber course,
        CentreCode centre,
        Instant occurredAt,
        Money price,
        Instant raisedAt,
        @Nullable Decision decision) {

    /**
     * What the provider decided.
     *
     * @param accepted whether the carrier was right
     * @param credited what is given back, net; null when nothing is
     * @param creditNote number of the credit note, or null
     * @param answer the provider's words, may be empty
     * @param decidedAt when
     */
    public record Decision(
            boolean accepted,
            @Nullable Money credited,
            @Nullable String creditNote,
            String answer,
            Instant decidedAt) {}
}
