package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import java.time.Duration;
import java.util.Optional;

/** Results in the order of their change, for the portals. */
public interface Results {

    /**
     * @param portal whose users
     * @param after cursor of the last page, 0 at first
     * @param wait how long to wait for news when there is none
     */
    ResultsPage after(PortalId portal, long after, Duration wait);

    /** Where a learner of this portal stands under one booking. */
    Optional<CourseResult> of(PortalId portal, BookingId booking);
}
