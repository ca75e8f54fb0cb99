package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.runtime.ItemRecord;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import de.kitacampus.portal.master.content.LearnerRecords.Retake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetakesTest {

    private static final Instant ENDED = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest(name = "{0} attempts, {1} hours; after attempt {2} and {3} minutes: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 9, 0, Allowed",
                "3, -, 2, 0, Allowed",
                "3, -, 3, 0, NoneLeft",
                "1, -, 1, 0, NoneLeft",
                "-, 24, 1, 1439, From",
                "-, 24, 1, 1440, Allowed",
                "2, 1, 1, 59, From",
                "2, 1, 1, 60, Allowed",
                "2, 1, 2, 600, NoneLeft",
            })
    void number_and_waiting_time_decide(
            @Nullable Integer attempts, @Nullable Integer hours, int attempt, int minutes, String expected) {
        Retake retake = new Retakes(RetakeRule.of(attempts, hours))
                .of(item(0, attempt, State.FAILED, true, false), ENDED.plus(Duration.ofMinutes(minutes)));

        assertThat(retake.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PASSED, true, false", "STARTED, true, false", "STARTED, true, true", "FAILED, false, false"})
    void what_is_not_a_failed_and_ended_attempt_goes_on(State state, boolean finished, boolean suspended) {
        assertThat(new Retakes(new RetakeRule(1, 24)).of(item(0, 1, state, finished, suspended), ENDED))
                .isEqualTo(new Retake.Allowed());
    }

    @Test
    void a_failed_attempt_counts_although_the_course_wants_to_be_resumed() {
        ItemRecord suspended = item(0, 1, State.FAILED, true, true);

        assertThat(new Retakes(new RetakeRule(1, null)).of(suspended, ENDED)).isEqualTo(new Retake.NoneLeft());
        assertThat(new Retakes(new RetakeRule(null, 24)).of(suspended, ENDED))
                .isEqualTo(new Retake.From(ENDED.plus(Duration.ofHours(24))));
    }

    @Test
    void of_several_failed_items_the_earliest_chance_counts() {
        Retakes rule = new Retakes(new RetakeRule(2, 24));
        ItemRecord usedUp = item(0, 2, State.FAILED, true, false);
        ItemRecord waiting = item(1, 1, State.FAILED, true, false);
        ItemRecord running = item(2, 2, State.STARTED, false, false);

        assertThat(rule.of(List.of(usedUp, waiting), ENDED))
                .isEqualTo(new Retake.From(ENDED.plus(Duration.ofHours(24))));
        assertThat(rule.of(List.of(usedUp), ENDED)).isEqualTo(new Retake.NoneLeft());
        assertThat(rule.of(List.of(usedUp, waiting, running), ENDED)).isEqualTo(new Retake.Allowed());
    }

    private static ItemRecord item(int sco, int attempt, State state, boolean finished, boolean suspended) {
        UUID any = new UUID(0, 0);
        return new ItemRecord(
                any, sco, attempt, any, 1, 3, finished, suspended, true, Map.of(), state, null, 0, 60, ENDED, ENDED);
    }
}
