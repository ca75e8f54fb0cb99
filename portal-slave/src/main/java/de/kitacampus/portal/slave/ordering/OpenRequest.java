package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.staff.Person;
import java.util.Optional;

/**
 * A request that waits for a decision.
 *
 * @param request what is asked for
 * @param person by whom
 * @param now what approving would do, with the prices of now; empty if the course is not offered any more
 */
public record OpenRequest(BookingRequest request, Person person, Optional<PlannedBooking> now) {

    public boolean isPossible() {
        return now.filter(line -> line.forecast().acts() || line.forecast() instanceof Forecast.HasIt)
                .isPresent();
    }
}
