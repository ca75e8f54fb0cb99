package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.Activity;
import de.kitacampus.portal.common.scorm.Activity.Objective;
import de.kitacampus.portal.common.scorm.Activity.RollupRule;
import de.kitacampus.portal.common.scorm.Activity.Rule;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a sequenced course from its items by the standard's rules of roll-up. Each item counts as it was judged, with both
 * pass marks; the browser's own reckoning is not asked.
 *
 * <p>The course is passed when its root is completed and satisfied, failed when it is completed and not satisfied.
 *
 * @see "Design decision: DD086-20261122-sequencing.md"
 */
final class ActivityRollUp {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MEASURE_SCALE = 8;
    private static final int SCORE_SCALE = 2;

    private final Activity root;
    private final Tracks tracks;
    private final int passMark;

    /**
     * @param passMark the platform's, in per cent
     */
    ActivityRollUp(Activity root, Tracks tracks, int passMark) {
        this.root = root;
        this.tracks = tracks;
        this.passMark = passMark;
        // What one activity writes into a global objective, another may read: the second round sees all of the first.
        track(root);
        track(root);
    }

    State state() {
        Track sum = track(root);
        boolean completed = is(sum.completed()) || nothingCounts(one -> one.rollupProgressCompletion());
        boolean satisfied = is(sum.satisfied()) || nothingCounts(one -> one.rollupObjectiveSatisfied());
        if (!completed || !tracks.anyAttempted()) {
            return State.STARTED;
        }
        return satisfied ? State.PASSED : State.FAILED;
    }

    /** The weighted mean of what has a score, or null. */
    @Nullable
    BigDecimal score() {
        BigDecimal measure = mean(root, false);
        return measure == null ? null : measure.multiply(HUNDRED).setScale(SCORE_SCALE, RoundingMode.HALF_UP);
    }

    private static boolean is(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private boolean nothingCounts(Predicate<Activity.Controls> counts) {
        return root.children().stream()
                .map(Activity::sequencingControls)
                .noneMatch(one -> one.tracked() && counts.test(one));
    }

    private Track track(Activity activity) {
        Track own = activity.children().isEmpty() ? tracks.leaf(activity) : rolledUp(activity);
        Track seen = tracks.withGlobals(activity, own);
        tracks.publish(activity, seen);
        return seen;
    }

    private Track rolledUp(Activity activity) {
        List<Child> children = activity.children().stream()
                .filter(child -> child.sequencingControls().tracked())
                .map(child -> new Child(child, track(child)))
                .toList();
        boolean attempted = children.stream().anyMatch(child -> child.track().attempted());
        BigDecimal measure = mean(activity, true);
        return new Track(attempted, completed(activity, children), satisfied(activity, children, measure), measure);
    }

    private @Nullable Boolean satisfied(Activity activity, List<Child> children, @Nullable BigDecimal measure) {
        Objective primary = activity.primaryObjective();
        if (primary != null && primary.satisfiedByMeasure()) {
            Double least = primary.minNormalizedMeasure();
            return measure == null ? null : reaches(measure, least == null ? 1.0 : least);
        }
        if (hasRule(activity, "satisfied", "notSatisfied")) {
            return byRules(activity, children, "satisfied", "notSatisfied");
        }
        List<Child> forYes = considered(children, "satisfied");
        List<Child> forNo = considered(children, "notSatisfied");
        if (!forYes.isEmpty()
                && forYes.stream().allMatch(child -> is(child.track().satisfied()))) {
            return true;
        }
        boolean none = !forNo.isEmpty()
                && forNo.stream()
                        .allMatch(child -> Boolean.FALSE.equals(child.track().satisfied()));
        return none ? Boolean.FALSE : null;
    }

    /** Both the course's own mark and the platform's. */
    private boolean reaches(BigDecimal measure, double least) {
        return measure.compareTo(BigDecimal.valueOf(least)) >= 0
                && measure.multiply(HUNDRED).compareTo(BigDecimal.valueOf(passMark)) >= 0;
    }

    private @Nullable Boolean completed(Activity activity, List<Child> children) {
        if (hasRule(activity, "completed", "incomplete")) {
            return byRules(activity, children, "completed", "incomplete");
        }
        List<Child> considered = considered(children, "completed");
        if (considered.isEmpty()) {
            return null;
        }
        return considered.stream().allMatch(child -> is(child.track().completed()));
    }

    private static boolean hasRule(Activity activity, String one, String other) {
        return activity.rollupRules().rules().stream()
                .anyMatch(rule -> rule.action().equals(one) || rule.action().equals(other));
    }

    /** The negative rules come first, the positive ones have the last word. */
    private @Nullable Boolean byRules(Activity activity, List<Child> children, String positive, String negative) {
        if (anyApplies(activity, children, positive)) {
            return true;
        }
        return anyApplies(activity, children, negative) ? Boolean.FALSE : null;
    }

    private boolean anyApplies(Activity activity, List<Child> children, String action) {
        return activity.rollupRules().rules().stream()
                .filter(rule -> rule.action().equals(action))
                .anyMatch(rule -> applies(rule, considered(children, action)));
    }

    private boolean applies(RollupRule rule, List<Child> children) {
        List<@Nullable Boolean> found = new java.util.ArrayList<>();
        children.forEach(child -> found.add(Conditions.combined(
                rule.conditions(), rule.conditionCombination(), child.track(), tracks, child.activity())));
        long yes = found.stream().filter(ActivityRollUp::is).count();
        boolean noneUnknown = found.stream().allMatch(one -> one != null);
        return switch (rule.consideration()) {
            case "any" -> yes > 0;
            case "none" -> yes == 0 && noneUnknown;
            case "atLeastCount" -> yes >= rule.minimumCount();
            case "atLeastPercent" -> !found.isEmpty() && (double) yes / found.size() >= rule.minimumPercent();
            default -> !found.isEmpty() && yes == found.size();
        };
    }

    /** The children that count for an action, by their own controls and considerations. */
    private List<Child> considered(List<Child> children, String action) {
        boolean objective = action.endsWith("atisfied");
        String consideration = "requiredFor" + Character.toUpperCase(action.charAt(0)) + action.substring(1);
        return children.stream()
                .filter(child -> objective
                        ? child.activity().sequencingControls().rollupObjectiveSatisfied()
                        : child.activity().sequencingControls().rollupProgressCompletion())
                .filter(child ->
                        counts(child, child.activity().rollupConsiderations().getOrDefault(consideration, "always")))
                .toList();
    }

    private boolean counts(Child child, String when) {
        return switch (when) {
            case "ifAttempted" -> child.track().attempted();
            case "ifNotSkipped" -> !isSkipped(child);
            default -> true;
        };
    }

    private boolean isSkipped(Child child) {
        return child.activity().sequencingRules().preConditionRules().stream()
                .filter(rule -> rule.action().equals("skip"))
                .anyMatch(rule -> holds(rule, child));
    }

    private boolean holds(Rule rule, Child child) {
        return is(Conditions.combined(
                rule.conditions(), rule.conditionCombination(), child.track(), tracks, child.activity()));
    }

    /**
     * The mean of the children's measures by their weights.
     *
     * @param strict whether a child without one counts as 0, as the standard has it once any has one
     */
    private @Nullable BigDecimal mean(Activity activity, boolean strict) {
        if (activity.children().isEmpty()) {
            return tracks.leaf(activity).measure();
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        boolean known = false;
        for (Activity child : activity.children()) {
            BigDecimal weight = BigDecimal.valueOf(child.sequencingControls().objectiveMeasureWeight());
            if (!child.sequencingControls().tracked() || weight.signum() <= 0) {
                continue;
            }
            BigDecimal measure = mean(child, strict);
            known |= measure != null;
            if (measure != null || strict) {
                sum = sum.add(weight.multiply(measure == null ? BigDecimal.ZERO : measure));
                weights = weights.add(weight);
            }
        }
        return known ? sum.divide(weights, MEASURE_SCALE, RoundingMode.HALF_UP) : null;
    }

    private record Child(Activity activity, Track track) {}

    /**
     * What is known of an activity; null is not known.
     *
     * @param measure -1 to 1
     */
    record Track(
            boolean attempted,
            @Nullable Boolean completed,
            @Nullable Boolean satisfied,
            @Nullable BigDecimal measure) {}
}
