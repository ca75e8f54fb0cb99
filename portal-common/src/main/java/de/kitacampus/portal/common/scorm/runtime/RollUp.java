package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.Activity;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A course from its items. One whose items are opened as the learner likes is passed when every item is, failed when all
 * are through and one failed, and its score is the mean of those items that have one; a sequenced one by its own rules.
 *
 * @param states state of each item, null before its first start
 * @param scores score of each item, or null
 * @param sequenced what the course's own rules make of it, or null
 */
public record RollUp(
        List<@Nullable State> states,
        List<@Nullable BigDecimal> scores,
        @Nullable ActivityRollUp sequenced) {

    /** A course without rules of its own. */
    RollUp(List<@Nullable State> states, List<@Nullable BigDecimal> scores) {
        this(states, scores, null);
    }

    /**
     * @param attempts what counts of every attempt
     * @param count number of items
     */
    static RollUp of(List<AttemptStanding> attempts, int count) {
        Map<Integer, AttemptStanding> best = best(attempts);
        List<@Nullable State> states = new ArrayList<>();
        List<@Nullable BigDecimal> scores = new ArrayList<>();
        for (int sco = 0; sco < count; sco++) {
            AttemptStanding one = best.get(sco);
            states.add(one == null ? null : one.state());
            scores.add(one == null ? null : one.score());
        }
        return new RollUp(states, scores);
    }

    /** The same course by the rules of its activities. */
    RollUp sequencedBy(Activity root, List<ItemRecord> lastOfEach, int passMark) {
        Map<Integer, Map<String, String>> last = new HashMap<>();
        lastOfEach.forEach(one -> last.put(one.sco(), one.cmi()));
        List<Map<String, String>> data = new ArrayList<>();
        for (int sco = 0; sco < states.size(); sco++) {
            data.add(last.getOrDefault(sco, Map.of()));
        }
        return new RollUp(states, scores, new ActivityRollUp(root, new Tracks(states, scores, data), passMark));
    }

    private static Map<Integer, AttemptStanding> best(List<AttemptStanding> attempts) {
        Map<Integer, AttemptStanding> best = new HashMap<>();
        attempts.forEach(one -> best.merge(one.sco(), one, AttemptStanding::better));
        return best;
    }

    public List<@Nullable String> stateNames() {
        List<@Nullable String> names = new ArrayList<>();
        states.forEach(state -> names.add(state == null ? null : state.name()));
        return names;
    }

    public State state() {
        if (sequenced != null) {
            return sequenced.state();
        }
        if (states.stream().allMatch(state -> state == State.PASSED)) {
            return State.PASSED;
        }
        boolean through = states.stream().allMatch(state -> state == State.PASSED || state == State.FAILED);
        return through ? State.FAILED : State.STARTED;
    }

    public @Nullable BigDecimal score() {
        if (sequenced != null) {
            return sequenced.score();
        }
        List<BigDecimal> known = scores.stream().filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return null;
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP);
    }
}
