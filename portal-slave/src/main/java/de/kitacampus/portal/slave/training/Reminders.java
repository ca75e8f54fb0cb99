package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes who is to be reminded of what, each step of each due date once, also after the job was down for a week. */
@Service
public class Reminders {

    /** So many are listed. */
    public static final int LISTED = 500;

    private final Situations situations;
    private final ReminderStore store;
    private final RuleStore rules;
    private final TrainingScope scope;
    private final Staff staff;
    private final Clock clock;

    Reminders(
            Situations situations,
            ReminderStore store,
            RuleStore rules,
            TrainingScope scope,
            Staff staff,
            Clock clock) {
        this.situations = situations;
        this.store = store;
        this.rules = rules;
        this.scope = scope;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @return how many were noted
     */
    @Transactional
    public int note() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Moment moment = Moment.at(Moment.dayOf(now), now);
        Set<String> known = store.keys();
        int noted = 0;
        for (Duty duty : situations.at(moment).duties(moment)) {
            for (ReminderStep step : ReminderRules.steps(duty)) {
                var due = Objects.requireNonNull(duty.dueOn());
                if (!known.contains(ReminderStore.key(duty.rule(), duty.person(), due, step))
                        && store.note(duty.rule(), duty.person(), due, step, now)) {
                    noted++;
                }
            }
        }
        return noted;
    }

    /** The latest ones about people whom the current account looks after. */
    @Transactional(readOnly = true)
    public List<ReminderRow> latest() {
        List<ReminderStore.Reminder> reminders = store.latest(LISTED);
        Names names = Names.of(
                staff, reminders.stream().map(ReminderStore.Reminder::person).collect(Collectors.toSet()));
        Map<RuleId, String> ruleNames = rules.all().stream()
                .collect(Collectors.toMap(
                        Rule::id, rule -> rule.latest().content().name()));
        return reminders.stream()
                .filter(one -> scope.isAdmin() || isVisible(one, names))
                .map(one -> new ReminderRow(
                        one.id(),
                        one.rule(),
                        ruleNames.getOrDefault(one.rule(), ""),
                        one.person(),
                        names.sorted(one.person()),
                        one.dueOn(),
                        one.step(),
                        one.notedAt(),
                        one.state(),
                        one.handedOverAt()))
                .toList();
    }

    private boolean isVisible(ReminderStore.Reminder reminder, Names names) {
        var person = names.people().get(reminder.person());
        return person != null
                && scope.covers(person.centres().stream()
                        .map(de.kitacampus.portal.slave.staff.Centre::id)
                        .toList());
    }
}
