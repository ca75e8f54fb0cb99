package de.kitacampus.portal.common.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.PackageItem;
import de.kitacampus.portal.common.scorm.ScormStandard;
import de.kitacampus.portal.common.scorm.runtime.Judgement.Verdict;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final int PASS_MARK = 80;

    @ParameterizedTest(name = "SCORM 1.2: {0}, {1} points, pass mark in the package {2} → {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "incomplete,      '', -, STARTED",
                "'not attempted', '', -, STARTED",
                "browsed,         '', -, STARTED",
                "completed,       '', -, PASSED",
                "passed,          '', -, PASSED",
                "failed,          '', -, FAILED",
                "incomplete,      38.46, -, STARTED",
                "incomplete,      100, -, STARTED",
                "completed,       79.99, -, FAILED",
                "completed,       80, -, PASSED",
                "failed,          79, -, FAILED",
                "failed,          80, -, FAILED",
                "passed,          38, -, FAILED",
                "passed,          79.99, -, FAILED",
                "passed,          80, -, PASSED",
                "passed,          '', -, PASSED",
                "'not attempted', 80, -, PASSED",
                "'not attempted', 79, -, STARTED",
                "completed,       90,     80, PASSED",
                "completed,       38.46,  80, FAILED",
                "passed,          38,     80, FAILED",
                "incomplete,      90,     80, PASSED",
                "completed,       60,     50, FAILED",
                "completed,       80,     50, PASSED",
                "passed,          85,     90, FAILED",
                "completed,       85,     90, FAILED",
                "failed,          85,     80, PASSED",
                "incomplete,      60,     50, STARTED",
                "incomplete,      38,     80, STARTED",
                "completed,       '',     80, PASSED",
                "completed,       10,      0, FAILED",
                "completed,       '19,23', -, PASSED",
            })
    void scorm_12(String status, String raw, @Nullable Double mastery, State expected) {
        Map<String, String> cmi =
                Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", raw, "cmi.core.score.max", "100");

        assertThat(judge(ScormStandard.SCORM_12, item(mastery, null, null), cmi).state())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "SCORM 2004: {0}/{1}, scaled {2}, passing {3} → {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "unknown,    unknown, '', -,  STARTED",
                "incomplete, unknown, '', -,  STARTED",
                "completed,  unknown, '', -,  PASSED",
                "incomplete, passed,  '', -,  PASSED",
                "completed,  failed,  '', -,  FAILED",
                "unknown,    unknown, 0.85, 0.8, PASSED",
                "completed,  passed,  0.5,  0.8, FAILED",
                "completed,  passed,  '',   0.8, PASSED",
                "completed,  unknown, 0.79, -,  FAILED",
                "completed,  unknown, 0.8, -,  PASSED",
                "incomplete, unknown, 0.9, -,  STARTED",
                "completed,  unknown, -0.5, -,  FAILED",
                "completed,  passed,  0.79, -,  FAILED",
                "unknown,    passed,  0.5, -,   FAILED",
                "incomplete, passed,  0.5, -,   STARTED",
                "incomplete, failed,  0.5, 0.8, FAILED",
                "completed,  failed,  0.9, -,   FAILED",
                "completed,  failed,  0.85, 0.8, PASSED",
                "completed,  passed,  0.7, 0.6, FAILED",
                "completed,  unknown, 0.8571428571428571, -, PASSED",
            })
    void scorm_2004(String completion, String success, String scaled, @Nullable Double passing, State expected) {
        Map<String, String> cmi =
                Map.of("cmi.completion_status", completion, "cmi.success_status", success, "cmi.score.scaled", scaled);

        assertThat(judge(ScormStandard.SCORM_2004, item(null, passing, null), cmi)
                        .state())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "without a mark of the platform: {0}, {1} points, mark in the package {2} → {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'not attempted', 0,  -,  STARTED",
                "incomplete,      90, -,  STARTED",
                "completed,       0,  -,  PASSED",
                "passed,          10, -,  PASSED",
                "failed,          90, -,  FAILED",
                "completed,       79, 80, FAILED",
                "completed,       80, 80, PASSED",
                "incomplete,      90, 80, STARTED",
            })
    void where_the_platform_has_no_mark_the_course_decides(
            String status, String raw, @Nullable Double mastery, State expected) {
        Map<String, String> cmi = Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", raw);

        assertThat(new Judgement(ScormStandard.SCORM_12, item(mastery, null, null), Judgement.NO_MARK)
                        .judge(cmi, true)
                        .state())
                .isEqualTo(expected);
    }

    @Test
    void a_low_score_in_the_middle_of_a_suspended_course_is_not_a_failure() {
        Map<String, String> cmi = Map.of(
                "cmi.completion_status", "incomplete",
                "cmi.success_status", "failed",
                "cmi.score.scaled", "0.2",
                "cmi.exit", "suspend");

        assertThat(judge(ScormStandard.SCORM_2004, item(null, 0.8, null), cmi).state())
                .isEqualTo(State.STARTED);
    }

    @ParameterizedTest(name = "{0}, {1} points, {2} answered, suspended → {3}")
    @CsvSource({
        "completed, 0, 0, STARTED",
        "completed, 0, 1, FAILED",
        "completed, 20, 0, FAILED",
        "failed, 0, 0, FAILED",
        "incomplete, 20, 1, STARTED",
        "completed, 90, 5, PASSED",
    })
    void a_completed_course_that_is_suspended_fails_once_its_test_was_touched(
            String status, String raw, int answers, State expected) {
        Map<String, String> cmi = new HashMap<>(
                Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", raw, "cmi.core.exit", "suspend"));
        for (int number = 0; number < answers; number++) {
            cmi.put("cmi.interactions." + number + ".result", "wrong");
        }

        assertThat(judge(ScormStandard.SCORM_12, item(null, null, null), cmi).state())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} points, while the run goes on → {2}")
    @CsvSource({
        "completed, 0, STARTED",
        "failed, 50, STARTED",
        "failed, '', STARTED",
        "completed, 80, PASSED",
        "completed, '', PASSED"
    })
    void nobody_fails_before_the_run_has_ended(String status, String raw, State expected) {
        Judgement judgement = new Judgement(ScormStandard.SCORM_12, item(null, null, null), PASS_MARK);

        assertThat(judgement
                        .judge(Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", raw), false)
                        .state())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} points, pass mark 80 in the package, exit {2} → {3}")
    @CsvSource({
        "completed, 90, '', passed",
        "completed, 60, '', failed",
        "incomplete, 60, suspend, incomplete",
        "completed, '', '', completed"
    })
    void the_package_s_pass_mark_sets_the_status_at_the_end(String status, String raw, String exit, String expected) {
        Map<String, String> cmi =
                Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", raw, "cmi.core.exit", exit);

        assertThat(new Judgement(ScormStandard.SCORM_12, item(80.0, null, null), PASS_MARK).settled(cmi))
                .containsEntry("cmi.core.lesson_status", expected);
    }

    @ParameterizedTest(name = "progress {0} of threshold 0.75, course says {1} → {2}")
    @CsvSource({"0.8, unknown, PASSED", "0.5, completed, STARTED", "0.75, incomplete, PASSED", "'', completed, PASSED"})
    void progress_decides_on_completion(String progress, String completion, State expected) {
        Map<String, String> cmi = Map.of("cmi.completion_status", completion, "cmi.progress_measure", progress);

        assertThat(judge(ScormStandard.SCORM_2004, item(null, null, 0.75), cmi).state())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "raw {0} between {1} and {2} → {3} %")
    @CsvSource(
            nullValues = "-",
            value = {
                "20, 0, 52, 38.46",
                "42, '', 52, 80.77",
                "30, 20, 40, 50.00",
                "90, '', '', 90.00",
                "130, 0, 100, 100.00",
                "5, 10, 10, -",
            })
    void scores_are_relative_to_their_range(String raw, String min, String max, @Nullable BigDecimal expected) {
        Map<String, String> cmi =
                Map.of("cmi.core.score.raw", raw, "cmi.core.score.min", min, "cmi.core.score.max", max);

        assertThat(judge(ScormStandard.SCORM_12, item(null, null, null), cmi).score())
                .isEqualTo(expected);
    }

    @Test
    void passing_by_completion_alone_is_noted() {
        Verdict verdict =
                judge(ScormStandard.SCORM_12, item(null, null, null), Map.of("cmi.core.lesson_status", "completed"));

        assertThat(verdict).isEqualTo(new Verdict(State.PASSED, null, true));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "PASSED PASSED, PASSED",
        "PASSED FAILED, FAILED",
        "PASSED STARTED, STARTED",
        "PASSED -, STARTED",
        "FAILED -, STARTED",
        "FAILED FAILED, FAILED",
    })
    void a_course_follows_from_its_items(String items, State expected) {
        List<@Nullable State> states = Arrays.stream(items.split(" "))
                .map(name -> name.equals("-") ? null : State.valueOf(name))
                .toList();

        assertThat(new RollUp(states, List.of()).state()).isEqualTo(expected);
    }

    @Test
    void the_score_of_a_course_is_the_mean_of_the_items_that_have_one() {
        List<@Nullable BigDecimal> scores = Arrays.asList(new BigDecimal("80"), null, new BigDecimal("95.01"));

        assertThat(new RollUp(List.of(), scores).score()).isEqualByComparingTo("87.51");
    }

    @ParameterizedTest(name = "{0} → {1} s")
    @CsvSource({
        "0000:01:12.99, 73",
        "00:00:16, 16",
        "PT16.12S, 16",
        "PT1H5M3.5S, 3904",
        "P1DT1S, 86401",
        "P1Y2M1D, 36806400",
        "PT0.4S, 0",
        "P, 0",
        "PT, 0",
        "P0S, 0",
        "P30S, 30",
        "P1W, 604800",
        "PT0.5H, 1800",
        "'', 0",
        "nonsense, 0",
        "-1:00:00, 0"
    })
    void durations_of_both_families(String text, long seconds) {
        assertThat(RunTimeDuration.seconds(text)).isEqualTo(seconds);
    }

    private static Verdict judge(ScormStandard standard, PackageItem item, Map<String, String> cmi) {
        return new Judgement(standard, item, PASS_MARK).judge(new HashMap<>(cmi), true);
    }

    private static PackageItem item(@Nullable Double mastery, @Nullable Double passing, @Nullable Double threshold) {
        return new PackageItem("Teil", 0, "index.html", true, true, mastery, passing, threshold, null, null, null);
    }
}
