package de.kitacampus.portal.slave.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which steps of reminding have come for a duty. Pure. */
final class ReminderRules {

    private ReminderRules() {}

    /** All steps whose day has come and that are still of use; what was done meanwhile needs none. */
    static List<ReminderStep> steps(Duty duty) {
        RuleContent rule = duty.version().content();
        LocalDate due = duty.dueOn();
        if (!rule.remind() || !duty.isOpen() || due == null) {
            return List.of();
        }
        List<ReminderStep> steps = new ArrayList<>();
        if (!duty.day().isBefore(due.minusDays(rule.leadDays()))) {
            steps.add(ReminderStep.PERSON);
        }
        if (!duty.day().isBefore(due.plusDays(rule.headAfterDays()))) {
            steps.add(ReminderStep.HEAD);
        }
        if (!duty.day().isBefore(due.plusDays(rule.carrierAfterDays()))) {
            steps.add(ReminderStep.CARRIER);
        }
        return steps;
    }
}
