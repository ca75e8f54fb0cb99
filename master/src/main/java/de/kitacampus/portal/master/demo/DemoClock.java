package de.kitacampus.portal.master.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The application's clock, but for the work that the demo does in the past: only the thread that does it sees another time.
 *
 * @see "Design decision: DD221-20261123-a-demo-with-billed-months.md"
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock implements PastTime {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock;

    DemoClock(@Qualifier("clock") Clock clock) {
        this.clock = clock;
    }

    @Override
    public void at(Instant then, Runnable work) {
        ScopedValue.where(THEN, then).run(work);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(clock.withZone(zone));
    }
}
