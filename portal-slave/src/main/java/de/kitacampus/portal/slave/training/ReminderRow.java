package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as the list shows it.
 *
 * @param id the reminder
 * @param rule the rule
 * @param ruleName its present name
 * @param person whose duty
 * @param name last name first, or null when the person was erased
 * @param dueOn the due date it is about
 * @param step who is reminded
 * @param notedAt when it fell due
 * @param state where it stands
 * @param handedOverAt when it was handed to the outbox, or null
 */
public record ReminderRow(
        UUID id,
        RuleId rule,
        String ruleName,
        PersonId person,
        @Nullable String name,
        LocalDate dueOn,
        ReminderStep step,
        Instant notedAt,
        ReminderState state,
        @Nullable Instant handedOverAt) {}
