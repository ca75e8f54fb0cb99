package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.common.sql.Rows.utc;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders in the database; the key lets each step of a due date happen once. */
@Repository
class ReminderStore {

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reminder(
            UUID id,
            RuleId rule,
            PersonId person,
            LocalDate dueOn,
            ReminderStep step,
            Instant notedAt,
            ReminderState state,
            @Nullable Instant handedOverAt) {}

    static String key(RuleId rule, PersonId person, LocalDate dueOn, ReminderStep step) {
        return rule + " " + person + " " + dueOn + " " + step;
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        jdbc.sql("select * from training_reminder").query(row -> {
            Reminder one = reminder(row);
            keys.add(key(one.rule(), one.person(), one.dueOn(), one.step()));
        });
        return keys;
    }

    /**
     * @return false if it was noted before
     */
    boolean note(RuleId rule, PersonId person, LocalDate dueOn, ReminderStep step, Instant at) {
        return jdbc.sql("""
                        insert into training_reminder (id, rule_id, person_id, due_on, step, noted_at, state)
                        values (?, ?, ?, ?, ?, ?, 'WAITING') on conflict do nothing""")
                        .params(
                                UuidCreator.getTimeOrderedEpoch(),
                                rule.value(),
                                person.value(),
                                dueOn,
                                step.name(),
                                utc(at))
                        .update()
                == 1;
    }

    /** The oldest first. */
    List<Reminder> waiting(int limit) {
        return jdbc.sql("select * from training_reminder where state = 'WAITING' order by noted_at, id"
                        + " fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> reminder(row))
                .list();
    }

    /**
     * @return false if another process was faster
     */
    boolean settle(UUID id, ReminderState state, Instant at, String mails) {
        return jdbc.sql("update training_reminder set state = :state, handed_over_at = :at, mails = :mails"
                                + " where id = :id and state = 'WAITING'")
                        .param("state", state.name())
                        .param("at", utc(at))
                        .param("mails", mails.length() > 1000 ? mails.substring(0, 1000) : mails)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Reminder> latest(int limit) {
        return jdbc.sql("select * from training_reminder order by noted_at desc, id desc fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> reminder(row))
                .list();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                Rows.uuid(row, "id"),
                new RuleId(Rows.uuid(row, "rule_id")),
                new PersonId(Rows.uuid(row, "person_id")),
                Rows.day(row, "due_on"),
                ReminderStep.valueOf(row.getString("step")),
                Rows.instant(row, "noted_at"),
                ReminderState.valueOf(row.getString("state")),
                Rows.instantOrNull(row, "handed_over_at"));
    }
}
