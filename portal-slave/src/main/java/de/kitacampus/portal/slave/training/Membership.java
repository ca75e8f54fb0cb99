package de.kitacampus.portal.slave.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person's way through the house.
 *
 * @param facts in the order in which they became known; at least one
 */
record Membership(List<MemberFact> facts) {

    /** What was known of the person at that moment. */
    Optional<MemberFact> at(Moment moment) {
        int last = lastKnown(moment);
        return last < 0 ? Optional.empty() : Optional.of(facts.get(last));
    }

    /**
     * Since when the person is under the rule without a break: the first day of work, a change of role or centre, a return, or the day
     * from which the rule applies, whichever came last. Empty when she is not under it.
     */
    Optional<LocalDate> underSince(RuleContent rule, Moment moment) {
        int last = lastKnown(moment);
        if (last < 0 || !facts.get(last).isUnder(rule)) {
            return Optional.empty();
        }
        int first = last;
        while (first > 0 && facts.get(first - 1).isUnder(rule)) {
            first--;
        }
        return Optional.of(later(begin(first, facts.get(last).enteredOn()), rule.appliesFrom()));
    }

    /** The first thing known of a person says nothing about when it began; the first day of work does. */
    private LocalDate begin(int first, @org.jspecify.annotations.Nullable LocalDate enteredOn) {
        LocalDate known = Moment.dayOf(facts.get(first).recordedAt());
        if (enteredOn == null) {
            return known;
        }
        return first == 0 ? enteredOn : later(known, enteredOn);
    }

    private int lastKnown(Moment moment) {
        int last = facts.size() - 1;
        while (last >= 0 && facts.get(last).recordedAt().isAfter(moment.known())) {
            last--;
        }
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
