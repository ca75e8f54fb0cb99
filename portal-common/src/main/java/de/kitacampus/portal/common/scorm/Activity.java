package de.kitacampus.portal.common.scorm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a sequenced course of SCORM 2004 with all that its manifest says of sequencing, in the words in which the
 * run-time library takes it.
 *
 * @param id identifier within the manifest, unique in the tree
 * @param number number of the launchable item, or null for a chapter
 * @param attemptLimit most attempts, or null
 * @param attemptAbsoluteDurationLimit longest attempt as ISO 8601 duration, or null
 * @param rollupConsiderations when it counts for its parent: always, ifAttempted, ifNotSkipped or ifNotSuspended
 * @param primaryObjective the objective that counts for the parent, or null
 * @param hideLmsUi controls of the player that the course does not want shown
 * @see "Design decision: DD086-20261122-sequencing.md"
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Activity(
        String id,
        String title,
        boolean isVisible,
        @Nullable Integer number,
        @Nullable Integer attemptLimit,
        @Nullable String attemptAbsoluteDurationLimit,
        Controls sequencingControls,
        Rules sequencingRules,
        RollupRules rollupRules,
        Map<String, String> rollupConsiderations,
        @Nullable Objective primaryObjective,
        List<Objective> objectives,
        @Nullable Threshold completionThreshold,
        List<String> hideLmsUi,
        List<Activity> children) {

    public Activity {
        rollupConsiderations = rollupConsiderations == null ? Map.of() : rollupConsiderations;
        objectives = filled(objectives);
        hideLmsUi = filled(hideLmsUi);
        children = filled(children);
        sequencingRules = sequencingRules == null ? Rules.NONE : sequencingRules;
        rollupRules = rollupRules == null ? new RollupRules(List.of()) : rollupRules;
    }

    private static <T> List<T> filled(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Modes of navigation, of delivery and of counting for the parent. */
    public record Controls(
            boolean choice,
            boolean choiceExit,
            boolean flow,
            boolean forwardOnly,
            boolean useCurrentAttemptObjectiveInfo,
            boolean useCurrentAttemptProgressInfo,
            boolean preventActivation,
            boolean constrainChoice,
            boolean tracked,
            boolean completionSetByContent,
            boolean objectiveSetByContent,
            boolean rollupObjectiveSatisfied,
            boolean rollupProgressCompletion,
            double objectiveMeasureWeight,
            String selectionTiming,
            @Nullable Integer selectCount,
            String randomizationTiming,
            boolean randomizeChildren) {}

    /** Rules that are asked before, while and after an activity is delivered. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rules(List<Rule> preConditionRules, List<Rule> exitConditionRules, List<Rule> postConditionRules) {

        static final Rules NONE = new Rules(List.of(), List.of(), List.of());

        public Rules {
            preConditionRules = filled(preConditionRules);
            exitConditionRules = filled(exitConditionRules);
            postConditionRules = filled(postConditionRules);
        }
    }

    /**
     * @param conditionCombination all or any
     */
    public record Rule(String action, String conditionCombination, List<Condition> conditions) {

        public Rule {
            conditions = filled(conditions);
        }
    }

    /**
     * @param operator not, or null
     * @param referencedObjective the objective meant, or null for the primary one
     * @param parameters the threshold of a comparison
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Condition(
            String condition,
            @Nullable String operator,
            @Nullable String referencedObjective,
            Map<String, Double> parameters) {

        public Condition {
            parameters = parameters == null ? Map.of() : parameters;
        }

        public boolean isNegated() {
            return "not".equals(operator);
        }
    }

    /** How an activity's state follows from its children's. */
    public record RollupRules(List<RollupRule> rules) {

        public RollupRules {
            rules = filled(rules);
        }
    }

    /**
     * @param action satisfied, notSatisfied, completed or incomplete
     * @param consideration all, any, none, atLeastCount or atLeastPercent
     */
    public record RollupRule(
            String action,
            String consideration,
            int minimumCount,
            double minimumPercent,
            String conditionCombination,
            List<Condition> conditions) {

        public RollupRule {
            conditions = filled(conditions);
        }
    }

    /** What an activity is about to teach. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Objective(
            String objectiveID,
            boolean satisfiedByMeasure,
            @Nullable Double minNormalizedMeasure,
            List<MapInfo> mapInfo) {

        public Objective {
            mapInfo = filled(mapInfo);
        }
    }

    /** Shares an objective with other activities under a global name. */
    public record MapInfo(
            String targetObjectiveID,
            boolean readSatisfiedStatus,
            boolean readNormalizedMeasure,
            boolean writeSatisfiedStatus,
            boolean writeNormalizedMeasure) {}

    /** From which progress an activity is completed, and what it weighs. */
    public record Threshold(boolean completedByMeasure, double minProgressMeasure, double progressWeight) {}
}
