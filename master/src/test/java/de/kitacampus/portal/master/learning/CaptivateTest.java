package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.Material;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.content.Delivery;
import de.kitacampus.portal.master.content.LaunchOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Captivate suspends whenever it is left, passed, failed or in the middle; its status and its points say which. */
class CaptivateTest extends Delivery {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PORTAL = "https://portal.example/kita/kurse";

    @Autowired
    Results results;

    @BeforeEach
    void aCourse() {
        store(TestPackage.scorm12());
    }

    @Test
    void a_failed_quiz_is_an_attempt_and_the_next_start_begins_anew() throws Exception {
        retakes(2, null);
        fail(1);

        assertThat(result().state()).isEqualTo(State.FAILED);
        Browser again = open();
        JsonNode begun = begin(again);
        assertThat(entry(begun)).isEqualTo("ab-initio");
        assertThat(begun.path("cmi").has("cmi.suspend_data")).isFalse();
        send(again, 2, 1, true, quiz("completed", 90, "Slide_20"));
        assertThat(result().state()).isEqualTo(State.PASSED);
    }

    @Test
    void the_number_of_attempts_is_kept() throws Exception {
        retakes(2, null);
        fail(1);
        fail(2);

        assertThat(launch(PORTAL)).isEqualTo(new LaunchOutcome.NoAttemptLeft());
    }

    @Test
    void the_waiting_time_is_kept() throws Exception {
        retakes(null, 24);
        fail(1);

        assertThat(launch(PORTAL)).isEqualTo(new LaunchOutcome.RetakeTooEarly(START.plus(Duration.ofHours(24))));
        tick(Duration.ofHours(24));
        assertThat(entry(begin(open()))).isEqualTo("ab-initio");
    }

    @Test
    void who_leaves_in_the_middle_of_a_second_attempt_goes_on_with_it() throws Exception {
        retakes(2, null);
        fail(1);
        Browser second = open();
        begin(second);
        send(second, 2, 1, true, quiz("incomplete", 38, "Slide_14"));

        JsonNode resumed = begin(open());

        assertThat(entry(resumed)).isEqualTo("resume");
        assertThat(resumed.path("cmi").path("cmi.core.lesson_location").asString())
                .isEqualTo("Slide_14");
    }

    @Test
    void a_course_completed_by_being_opened_is_not_failed_while_it_is_learned() throws Exception {
        Browser browser = open();
        begin(browser);
        send(browser, 1, 1, false, quiz("completed", 0, "Slide_1"));
        assertThat(result().state()).isEqualTo(State.STARTED);
        send(browser, 1, 2, false, quiz("completed", 40, "Slide_14"));
        assertThat(result().state()).isEqualTo(State.STARTED);
        send(browser, 1, 3, false, quiz("completed", 90, "Slide_20"));

        assertThat(result().state()).isEqualTo(State.PASSED);
    }

    @Test
    void and_it_is_resumed_when_it_is_left_before_its_quiz() throws Exception {
        retakes(1, null);
        Browser browser = open();
        begin(browser);
        JsonNode left = JSON.readTree(Files.readString(Material.file("runtime-traces/captivate12-quiz-unload.json")));
        ObjectNode body = (ObjectNode) left.path("commits").get(0).path("body");
        ((ObjectNode) body.path("cmi")).put("suspend_data", "P1A%24n");
        ((ObjectNode) body.path("cmi").path("core")).put("lesson_status", "completed");
        send(browser, 1, 1, true, body.toString());

        assertThat(result().state()).isEqualTo(State.STARTED);
        assertThat(entry(begin(open()))).isEqualTo("resume");
    }

    @Test
    void a_look_back_raises_no_score_and_keeps_its_place() throws Exception {
        Browser browser = open();
        begin(browser);
        send(browser, 1, 1, false, quiz("completed", 85, "Slide_20"));
        send(browser, 1, 2, true, quiz("completed", 90, "Slide_20"));
        assertThat(result().scorePercent()).as("of the run that passed").isEqualByComparingTo("90");

        Browser again = open();
        assertThat(begin(again).path("cmi").path("cmi.core.credit").asString()).isEqualTo("no-credit");
        send(again, 2, 1, true, quiz("completed", 100, "Slide_7"));

        assertThat(result().scorePercent()).isEqualByComparingTo("90");
        JsonNode third = begin(open());
        assertThat(third.path("cmi").path("cmi.core.lesson_location").asString())
                .isEqualTo("Slide_7");
        assertThat(third.path("cmi").path("cmi.core.lesson_mode").asString()).isEqualTo("review");
    }

    private void fail(int run) throws Exception {
        Browser browser = open();
        begin(browser);
        send(browser, run, 1, false, quiz("incomplete", 38, "Slide_14"));
        send(browser, run, 2, false, quiz("completed", 58, "Slide_20"));
        send(browser, run, 3, true, quiz("completed", 58, "Slide_20"));
    }

    /** What Captivate commits: always suspended, points in per cent. */
    private static String quiz(String status, int points, String slide) {
        return """
                {"cmi":{"suspend_data":"P1A%%24n","core":{"lesson_status":"%s","exit":"suspend","lesson_location":"%s",
                "session_time":"00:00:10.00","score":{"raw":"%d","min":"0","max":"100"}}}}""".formatted(status, slide, points);
    }

    private CourseResult result() {
        return results.after(portal, 0, Duration.ZERO).results().getLast();
    }

    private static JsonNode begin(Browser browser) throws Exception {
        return JSON.readTree(browser.send("begin/0", "").getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static String entry(JsonNode begun) {
        return begun.path("cmi").path("cmi.core.entry").asString();
    }

    private static void send(Browser browser, int run, int sequence, boolean last, String body) throws Exception {
        assertThat(browser.send("commit/0?run=%d&sequence=%d&final=%s".formatted(run, sequence, last), body)
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }
}
