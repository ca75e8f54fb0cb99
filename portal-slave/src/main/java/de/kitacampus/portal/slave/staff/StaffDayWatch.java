package de.kitacampus.portal.slave.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Settles the day at each start and within a minute after midnight. */
@Component
class StaffDayWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StaffDayWatch.class);
    private static final long MINUTE = 60_000;

    private final StaffDay day;
    private final Today today;
    private @Nullable LocalDate settled;

    StaffDayWatch(StaffDay day, Today today) {
        this.day = day;
        this.today = today;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(fixedDelay = MINUTE, initialDelay = MINUTE)
    synchronized void look() {
        LocalDate now = today.get();
        if (!now.equals(settled)) {
            try {
                day.run();
                settled = now;
            } catch (RuntimeException broken) {
                LOG.error("the day {} could not be settled; tried again in a minute", now, broken);
            }
        }
    }
}
