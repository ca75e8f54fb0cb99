package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** This moment and the day in the carrier's time zone. */
@Component
class RightsToday {

    private final Clock clock;

    RightsToday(Clock clock) {
        this.clock = clock;
    }

    Instant moment() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(moment(), BillingPeriod.ZONE);
    }
}
