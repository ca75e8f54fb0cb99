package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes each event with the business transaction that made it. */
@Component
class UsageJournal implements Journal {

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UsageJournal(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Synchronous and not after the commit: the booking and its event stand or fall together. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UsageEvent event) {
        append(event);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UsageEvent event) {
        database.sql("insert into usage_event (event_id, payload, appended_at) values (:id, :payload, :now)")
                .param("id", event.eventId())
                .param("payload", WireJson.write(event))
                .param("now", Timestamps.column(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new UsageWaiting());
            }
        });
    }
}
