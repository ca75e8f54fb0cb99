package de.kitacampus.portal.slave.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to close and send batches, held by one process at a time. Taking it locks its row until the end of the
 * transaction, so that a holder that slept through its time cannot write behind its successor's back.
 */
class SenderLease {

    static final Duration DURATION = Duration.ofSeconds(60);

    private final JdbcClient database;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    SenderLease(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes or renews the lease; to be called inside a transaction. Returns the fencing number, or nothing if another holds it. */
    OptionalLong take() {
        Instant now = clock.instant();
        int taken = database.sql("""
                        update journal_lease set
                            fencing = case when holder = :me then fencing else fencing + 1 end,
                            holder = :me,
                            expires_at = :until
                        where id = 1 and (holder = :me or expires_at <= :now)
                        """)
                .param("me", holder)
                .param("now", Timestamps.column(now))
                .param("until", Timestamps.column(now.plus(DURATION)))
                .update();
        return taken == 0
                ? OptionalLong.empty()
                : OptionalLong.of(database.sql("select fencing from journal_lease where id = 1")
                        .query(Long.class)
                        .single());
    }

    /** Keeps every other writer of the chain waiting until the end of the transaction. */
    void lock() {
        database.sql("select fencing from journal_lease where id = 1 for update")
                .query(Long.class)
                .single();
    }
}
