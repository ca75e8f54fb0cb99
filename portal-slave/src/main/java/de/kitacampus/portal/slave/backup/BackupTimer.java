package de.kitacampus.portal.slave.backup;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether a backup is due; one that was missed is made once, however long the portal stood still. */
@Component
class BackupTimer {

    private static final long MINUTE = 60_000;

    private final BackupStore store;
    private final BackupRuns runs;
    private final Clock clock;

    BackupTimer(BackupStore store, BackupRuns runs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void started() {
        store.cutOff(clock.instant());
    }

    @Scheduled(fixedDelay = MINUTE, initialDelay = MINUTE)
    void look() {
        store.timetable()
                .due(clock.instant())
                .filter(due -> !store.isTaken(due))
                .ifPresent(due -> Thread.ofVirtual().name("backup").start(() -> runs.run(due, null)));
    }
}
