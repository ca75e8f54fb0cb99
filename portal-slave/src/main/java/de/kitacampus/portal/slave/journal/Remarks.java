package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the master remarked on single events. */
@Component
class Remarks {

    private static final int REASON_LENGTH = 500;

    private final JdbcClient database;
    private final Clock clock;

    Remarks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns how many events of the receipt are quarantined. */
    int note(UsageReceipt receipt) {
        database.sql("delete from usage_remark where epoch = :epoch and sequence between :first and :last")
                .param("epoch", receipt.epoch())
                .param("first", receipt.firstSequence())
                .param("last", receipt.lastSequence())
                .update();
        receipt.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.QUARANTINED || outcome.reason() != null)
                .forEach(outcome -> keep(receipt.epoch(), outcome));
        return (int) receipt.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.QUARANTINED)
                .count();
    }

    private void keep(int epoch, Outcome outcome) {
        database.sql("""
                        insert into usage_remark (epoch, sequence, verdict, reason, noted_at)
                        values (:epoch, :sequence, :verdict, :reason, :now)
                        """)
                .param("epoch", epoch)
                .param("sequence", outcome.sequence())
                .param("verdict", outcome.verdict().name())
                .param("reason", shortened(outcome.reason()))
                .param("now", Timestamps.column(clock.instant()))
                .update();
    }

    long quarantined() {
        return database.sql("select count(*) from usage_remark where verdict = 'QUARANTINED'")
                .query(Long.class)
                .single();
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
    }
}
