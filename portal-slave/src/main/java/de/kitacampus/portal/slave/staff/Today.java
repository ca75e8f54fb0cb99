package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day in the carrier's time zone. */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }
}
