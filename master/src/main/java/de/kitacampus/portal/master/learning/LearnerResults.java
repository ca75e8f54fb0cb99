package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All results for the back office's grid. */
public interface LearnerResults {

    List<Row> rows(Filter filter, Order order, boolean ascending, int offset, int limit);

    int count(Filter filter);

    /**
     * @param portal one portal, or null for all
     * @param state one state, or null for all
     * @param text beginning of a user ID or of a course number, or empty
     */
    record Filter(@Nullable PortalId portal, @Nullable State state, String text) {

        public static final Filter ALL = new Filter(null, null, "");

        public Filter withPortal(@Nullable PortalId value) {
            return new Filter(value, state, text);
        }

        public Filter withState(@Nullable State value) {
            return new Filter(portal, value, text);
        }

        public Filter withText(@Nullable String value) {
            return new Filter(portal, state, value == null ? "" : value);
        }
    }

    /** By what the rows can be ordered. */
    enum Order {
        PORTAL,
        USER,
        COURSE,
        STATE,
        SCORE,
        TIME,
        STARTED,
        UPDATED,
        PASSED
    }

    /** One learner's standing in one booked course. */
    record Row(
            PortalId portal,
            UserId user,
            CourseNumber course,
            BookingId booking,
            int packageVersion,
            State state,
            @Nullable BigDecimal score,
            boolean completionOnly,
            long totalSeconds,
            Instant startedAt,
            Instant updatedAt,
            @Nullable Instant passedAt) {}
}
