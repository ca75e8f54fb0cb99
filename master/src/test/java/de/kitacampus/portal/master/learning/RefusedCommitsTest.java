package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;

/** What is not taken spoils nothing that was taken, and nothing that comes after. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedCommitsTest extends LearningFixture {

    @BeforeEach
    void storeACourse() {
        store(TestPackage.scorm12());
    }

    @Test
    void a_wrong_element_is_left_out_and_all_others_are_taken(CapturedOutput log) throws Exception {
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, false, core("incomplete", "", "00:00:01", score(40) + "\"lesson_location\":\"3\","));

        String tooHigh = "\"score\":{\"raw\":\"4711.0625\"},\"lesson_location\":\"4\",";
        MvcResult answer = commit(browser, 0, 1, 2, false, core("incomplete", "", "00:00:02", tooHigh));

        assertThat(refusedElement(answer)).isEqualTo(405);
        assertThat(answer.getResponse().getContentAsString())
                .contains("\"element\":\"cmi.core.score.raw\"", "\"state\":\"STARTED\"");
        assertThat(log).contains("taken without cmi.core.score.raw: error 405").doesNotContain("4711.0625");
        JsonNode cmi = begin(open(), 0).path("cmi");
        assertThat(cmi.path("cmi.core.lesson_location").asString()).isEqualTo("4");
        assertThat(cmi.path("cmi.core.score.raw").asString()).as("as before").isEqualTo("40");
    }

    /** The run-time library sends all data each time, so the wrong element comes again with each commit. */
    @Test
    void a_course_with_a_wrong_element_can_still_be_passed() throws Exception {
        Browser browser = open();
        begin(browser, 0);
        String wrong = "\"exit\":\"sofort\",\"score\":{\"raw\":\"90\"},";
        String body = "{\"cmi\":{\"core\":{" + wrong + "\"lesson_status\":\"%s\"}}}";
        assertThat(refusedElement(commit(browser, 0, 1, 1, false, body.formatted("incomplete"))))
                .isEqualTo(405);
        assertThat(refusedElement(commit(browser, 0, 1, 2, true, body.formatted("passed"))))
                .isEqualTo(405);

        assertThat(result().state()).isEqualTo(State.PASSED);
        assertThat(result().scorePercent()).isEqualByComparingTo("90");
    }

    @Test
    void what_comes_after_a_refused_commit_is_taken() throws Exception {
        Browser browser = open();
        begin(browser, 0);
        assertThat(refusal(commit(browser, 0, 1, 1, false, "{\"cmi\":"))).isEqualTo(101);
        assertThat(refusal(commit(browser, 0, 9, 2, false, core("passed", "", "00:00:01", ""))))
                .isEqualTo(301);

        assertThat(commit(browser, 0, 1, 3, true, core("passed", "", "00:00:01", score(90)))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(result().state()).isEqualTo(State.PASSED);
    }

    @Test
    void too_many_answers_are_refused_as_too_large_and_the_rest_is_taken_without_them() throws Exception {
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, false, body(answers(3, 5), "incomplete"));
        int tooMany = commit(browser, 0, 1, 2, true, body(answers(20_001, 1), "passed"))
                .getResponse()
                .getStatus();
        int tooLong = commit(browser, 0, 1, 3, true, body(answers(100, 15_000), "passed"))
                .getResponse()
                .getStatus();
        assertThat(tooMany).isEqualTo(413);
        assertThat(tooLong).isEqualTo(413);

        assertThat(commit(browser, 0, 1, 4, true, core("passed", "suspend", "00:00:01", score(90)))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(result().state()).isEqualTo(State.PASSED);
        assertThat(begin(open(), 0).path("cmi").path("cmi.interactions.2.id").asString())
                .as("answers that were taken stay")
                .isEqualTo("frage-2");
    }

    private static String body(String interactions, String status) {
        return "{\"cmi\":{\"interactions\":{" + interactions + "},\"core\":{\"lesson_status\":\"" + status + "\"}}}";
    }

    private static String answers(int number, int length) {
        return IntStream.range(0, number)
                .mapToObj(index -> "\"%d\":{\"id\":\"frage-%d\",\"student_response\":\"%s\"}"
                        .formatted(index, index, "a".repeat(length)))
                .collect(Collectors.joining(","));
    }

    /** What a window that is being closed can still send is small. */
    @Test
    void changes_are_laid_over_what_was_taken_before() throws Exception {
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, false, core("incomplete", "", "00:00:01", "\"lesson_location\":\"3\","));
        browser.send(
                "commit/0?run=1&sequence=2&final=true&changes=true",
                "{\"cmi\":{\"suspend_data\":\"\",\"core\":{\"exit\":\"suspend\"}}}");

        JsonNode cmi = begin(open(), 0).path("cmi");
        assertThat(cmi.path("cmi.core.entry").asString()).isEqualTo("resume");
        assertThat(cmi.path("cmi.suspend_data").asString()).as("emptied").isEmpty();
        assertThat(cmi.path("cmi.core.lesson_location").asString()).isEqualTo("3");
    }

    @Test
    void changes_of_nothing_are_refused() throws Exception {
        Browser browser = open();
        begin(browser, 0);

        assertThat(refusal(browser.send(
                        "commit/0?run=1&sequence=1&changes=true",
                        "{\"cmi\":{\"core\":{\"lesson_status\":\"passed\"}}}")))
                .isEqualTo(101);
        assertThat(result().state()).isEqualTo(State.STARTED);
    }

    @Test
    void what_an_earlier_page_left_behind_is_taken_before_the_next_run_begins() throws Exception {
        Browser closed = open();
        begin(closed, 0);
        commit(closed, 0, 1, 1, false, core("incomplete", "", "00:00:01", ""));
        String session = closed.base.split("/")[3];
        Browser again = open();
        String late = core("passed", "", "00:00:05", score(90));

        MvcResult taken = again.send("commit/0?run=1&sequence=2&session=" + session, late);
        assertThat(taken.getResponse().getStatus()).isEqualTo(200);
        assertThat(result().state()).isEqualTo(State.PASSED);

        begin(again, 0);
        assertThat(again.send("commit/0?run=1&sequence=3&session=" + session, core("failed", "", "00:00:09", ""))
                        .getResponse()
                        .getStatus())
                .as("not after another run has begun")
                .isEqualTo(409);
        assertThat(again.send("commit/0?run=2&sequence=1&session=" + UUID.randomUUID(), late)
                        .getResponse()
                        .getStatus())
                .as("nor from a session that is none of hers")
                .isEqualTo(409);
    }
}
