package de.kitacampus.portal.common.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.Activity;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The server's roll-up of sequenced courses; trees as the package report keeps them. */
class ActivityRollUpTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTROLS = """
            {"choice":true,"choiceExit":true,"flow":true,"forwardOnly":false,"useCurrentAttemptObjectiveInfo":true,
            "useCurrentAttemptProgressInfo":true,"preventActivation":false,"constrainChoice":false,"tracked":%s,
            "completionSetByContent":false,"objectiveSetByContent":false,"rollupObjectiveSatisfied":%s,
            "rollupProgressCompletion":%s,"objectiveMeasureWeight":%s,"selectionTiming":"never",
            "randomizationTiming":"never","randomizeChildren":false}""";

    @ParameterizedTest(name = "{0} and {1} → {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, STARTED",
                "PASSED, -, STARTED",
                "PASSED, STARTED, STARTED",
                "PASSED, FAILED, FAILED",
                "FAILED, FAILED, FAILED",
                "PASSED, PASSED, PASSED",
            })
    void without_rules_all_must_be_passed(@Nullable State one, @Nullable State other, State expected) {
        assertThat(state(root("", leaf(0, ""), leaf(1, "")), one, other)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "tracked {0}, satisfaction counts {1}, completion counts {2}: {3}")
    @CsvSource({
        "false, true, true, PASSED",
        "true, false, false, PASSED",
        "true, false, true, PASSED",
        "true, true, false, FAILED"
    })
    void what_does_not_count_does_not_hinder(boolean tracked, boolean objective, boolean progress, State expected) {
        String trial = leaf(0, "", CONTROLS.formatted(tracked, objective, progress, 1));

        assertThat(state(root("", trial, leaf(1, "")), State.FAILED, State.PASSED))
                .isEqualTo(expected);
    }

    @Test
    void one_of_several_tests_is_enough_where_the_rules_say_so() {
        String any = ",\"rollupRules\":{\"rules\":[" + rollup("satisfied", "any", "satisfied") + ","
                + rollup("completed", "any", "satisfied") + "]}";

        assertThat(state(root(any, leaf(0, ""), leaf(1, "")), State.PASSED, null))
                .isEqualTo(State.PASSED);
        assertThat(state(root(any, leaf(0, ""), leaf(1, "")), State.FAILED, null))
                .isEqualTo(State.STARTED);
    }

    @Test
    void a_unit_counts_only_when_it_was_attempted() {
        String considered =
                ",\"rollupConsiderations\":{\"requiredForSatisfied\":\"ifAttempted\",\"requiredForCompleted\":\"ifAttempted\"}";

        assertThat(state(root("", leaf(0, considered), leaf(1, "")), null, State.PASSED))
                .isEqualTo(State.PASSED);
        assertThat(state(root("", leaf(0, considered), leaf(1, "")), State.STARTED, State.PASSED))
                .isEqualTo(State.STARTED);
    }

    @Test
    void a_skipped_unit_does_not_count_where_the_rules_say_so() {
        String shared =
                "\"mapInfo\":[{\"targetObjectiveID\":\"G\",\"readSatisfiedStatus\":%s,\"readNormalizedMeasure\":true,"
                        + "\"writeSatisfiedStatus\":%s,\"writeNormalizedMeasure\":false}]";
        String pretest = ",\"primaryObjective\":{\"objectiveID\":\"p\",\"satisfiedByMeasure\":false,"
                + shared.formatted(false, true) + "}";
        String lesson =
                ",\"objectives\":[{\"objectiveID\":\"o\",\"satisfiedByMeasure\":false," + shared.formatted(true, false)
                        + "}],\"sequencingRules\":{\"preConditionRules\":[{\"action\":\"skip\",\"conditionCombination\":\"all\","
                        + "\"conditions\":[{\"condition\":\"satisfied\",\"referencedObjective\":\"o\"}]}]},"
                        + "\"rollupConsiderations\":{\"requiredForSatisfied\":\"ifNotSkipped\",\"requiredForCompleted\":\"ifNotSkipped\"}";

        assertThat(state(root("", leaf(0, pretest), leaf(1, lesson)), State.PASSED, null))
                .isEqualTo(State.PASSED);
        assertThat(state(root("", leaf(0, pretest), leaf(1, lesson)), State.FAILED, null))
                .isEqualTo(State.STARTED);
    }

    @ParameterizedTest(
            name = "{0} and {1} per cent, weights 1 and 3, mark 70 in the course and {2} of the platform → {3}")
    @CsvSource({"60, 90, 80, PASSED", "60, 80, 80, FAILED", "60, 80, 70, PASSED", "0, 90, 60, FAILED"})
    void a_course_satisfied_by_measure_needs_both_marks(int one, int other, int passMark, State expected) {
        String measured =
                ",\"primaryObjective\":{\"objectiveID\":\"p\",\"satisfiedByMeasure\":true,\"minNormalizedMeasure\":0.7}";
        Activity root = root(measured, leaf(0, ""), leaf(1, "", CONTROLS.formatted(true, true, true, 3)));
        List<@Nullable BigDecimal> scores = new ArrayList<>(List.of(new BigDecimal(one), new BigDecimal(other)));

        ActivityRollUp sum = new ActivityRollUp(
                root, new Tracks(List.of(State.FAILED, State.PASSED), scores, List.of(Map.of(), Map.of())), passMark);

        assertThat(sum.state()).isEqualTo(expected);
        assertThat(sum.score()).isEqualByComparingTo(BigDecimal.valueOf((one + 3.0 * other) / 4));
    }

    @Test
    void chapters_count_as_their_units_do() {
        String chapter = "{\"id\":\"x\",\"title\":\"x\",\"isVisible\":true,\"sequencingControls\":"
                + CONTROLS.formatted(true, true, true, 1) + ",\"children\":[" + leaf(0, "") + "," + leaf(1, "") + "]}";

        assertThat(state(root("", chapter), State.PASSED, State.PASSED)).isEqualTo(State.PASSED);
        assertThat(state(root("", chapter), State.PASSED, null)).isEqualTo(State.STARTED);
    }

    private static String rollup(String action, String consideration, String condition) {
        return "{\"action\":\"%s\",\"consideration\":\"%s\",\"minimumCount\":0,\"minimumPercent\":0,\"conditionCombination\":\"any\",\"conditions\":[{\"condition\":\"%s\"}]}"
                .formatted(action, consideration, condition);
    }

    private static State state(Activity root, @Nullable State... states) {
        List<@Nullable State> all = new ArrayList<>(Arrays.asList(states));
        List<@Nullable BigDecimal> scores = new ArrayList<>();
        List<Map<String, String>> data = new ArrayList<>();
        all.forEach(state -> {
            scores.add(null);
            data.add(Map.of());
        });
        return new ActivityRollUp(root, new Tracks(all, scores, data), 80).state();
    }

    private static Activity root(String more, String... children) {
        return JSON.readValue(
                "{\"id\":\"root\",\"title\":\"r\",\"isVisible\":true,\"sequencingControls\":"
                        + CONTROLS.formatted(true, true, true, 1) + more + ",\"children\":["
                        + String.join(",", children) + "]}",
                Activity.class);
    }

    private static String leaf(int number, String more) {
        return leaf(number, more, CONTROLS.formatted(true, true, true, 1));
    }

    private static String leaf(int number, String more, String controls) {
        return "{\"id\":\"i" + number + "\",\"title\":\"i\",\"isVisible\":true,\"number\":" + number
                + ",\"sequencingControls\":" + controls + more + "}";
    }
}
