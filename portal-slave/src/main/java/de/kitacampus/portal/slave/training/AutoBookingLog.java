package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.common.sql.Rows.utc;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.sql.Rows;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What automatic booking came to, in the database. */
@Repository
class AutoBookingLog {

    static final String BOOKED = "BOOKED";

    private final JdbcClient jdbc;

    AutoBookingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String key(Duty duty) {
        return duty.rule() + " " + duty.person() + " " + duty.dueOn();
    }

    /** Due dates for which something was booked. */
    Set<String> booked() {
        Set<String> keys = new HashSet<>();
        jdbc.sql("select rule_id, person_id, due_on from training_auto_booking where outcome = 'BOOKED'")
                .query(row -> {
                    keys.add(row.getString(1) + " " + row.getString(2) + " " + Rows.day(row, "due_on"));
                });
        return keys;
    }

    /** Why nothing was booked, by due date. */
    Map<String, String> refusals() {
        Map<String, String> reasons = new HashMap<>();
        jdbc.sql("select rule_id, person_id, due_on, outcome from training_auto_booking where outcome <> 'BOOKED'")
                .query(row -> {
                    reasons.put(
                            row.getString(1) + " " + row.getString(2) + " " + Rows.day(row, "due_on"),
                            row.getString(4));
                });
        return reasons;
    }

    /** The latest outcome stays; one that booked stays for good. */
    void note(Duty duty, String outcome, @Nullable BookingId booking, Instant at) {
        Map<String, Object> key = Map.of(
                "rule", duty.rule().value(),
                "person", duty.person().value(),
                "due", java.util.Objects.requireNonNull(duty.dueOn()));
        int changed = jdbc.sql("""
                        update training_auto_booking set outcome = :outcome, booking_id = :booking, tried_at = :at
                        where rule_id = :rule and person_id = :person and due_on = :due and outcome <> 'BOOKED'""")
                .params(key)
                .param("outcome", outcome)
                .param("booking", booking == null ? null : booking.value(), Types.OTHER)
                .param("at", utc(at))
                .update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into training_auto_booking (rule_id, person_id, due_on, outcome, booking_id, tried_at)
                            values (:rule, :person, :due, :outcome, :booking, :at) on conflict do nothing""")
                    .params(key)
                    .param("outcome", outcome)
                    .param("booking", booking == null ? null : booking.value(), Types.OTHER)
                    .param("at", utc(at))
                    .update();
        }
    }
}
