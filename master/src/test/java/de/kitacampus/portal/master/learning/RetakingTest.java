package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.content.LaunchOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** How often and when who has failed may try again. */
class RetakingTest extends LearningFixture {

    @Test
    void a_failed_learner_waits_as_long_as_the_course_says() throws Exception {
        retakes(null, 24);
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, true, core("failed", "", "00:01:00", "\"score\":{\"raw\":\"60\"},"));

        MvcResult again = browser.send("begin/0", "");
        assertThat(again.getResponse().getStatus()).isEqualTo(409);
        assertThat(again.getResponse().getContentAsString())
                .contains("\"retake\":\"TOO_EARLY\"", "\"from\":\"2026-11-23T08:00:00Z\"");
        assertThat(launch(RETURN)).isEqualTo(new LaunchOutcome.RetakeTooEarly(START.plus(Duration.ofHours(24))));

        tick(Duration.ofHours(24));
        assertThat(begin(open(), 0).path("cmi").path("cmi.core.entry").asString())
                .isEqualTo("ab-initio");
    }

    @Test
    void the_last_attempt_is_the_last_and_the_best_result_stays() throws Exception {
        retakes(2, null);
        store(TestPackage.scorm12());
        for (int attempt = 1; attempt <= 2; attempt++) {
            Browser browser = open();
            begin(browser, 0);
            commit(browser, 0, attempt, 1, true, core("failed", "", "00:01:00", score(80 - 10 * attempt)));
        }

        assertThat(launch(RETURN)).isEqualTo(new LaunchOutcome.NoAttemptLeft());
        assertThat(result().scorePercent()).isEqualByComparingTo("70");
        retakes(3, null);
        Browser third = open();
        begin(third, 0);
        commit(third, 0, 3, 1, true, core("passed", "", "00:01:00", score(90)));
        assertThat(result().state()).isEqualTo(State.PASSED);
        assertThat(begin(open(), 0).path("cmi").path("cmi.core.lesson_mode").asString())
                .as("a passed course may be looked at again")
                .isEqualTo("review");
    }

    @Test
    void opening_and_leaving_uses_up_no_attempt() throws Exception {
        retakes(2, null);
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, true, core("failed", "", "00:01:00", score(50)));

        begin(open(), 0);
        begin(open(), 0);
        Browser last = open();
        int run = begin(last, 0).path("run").asInt();
        commit(last, 0, run, 1, true, core("passed", "", "00:01:00", score(90)));

        assertThat(result().state()).isEqualTo(State.PASSED);
    }
}
