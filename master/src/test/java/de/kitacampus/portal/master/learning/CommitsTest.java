package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;

/** What is kept of what a course says, and what is refused. */
class CommitsTest extends LearningFixture {

    @Test
    void late_and_repeated_commits_change_nothing() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        tick(Duration.ofMinutes(10));
        commit(browser, 0, 1, 3, true, core("completed", "", "00:02:00", "\"score\":{\"raw\":\"90\"},"));

        MvcResult late = commit(browser, 0, 1, 2, false, core("incomplete", "", "00:01:00", ""));
        MvcResult afterTheEnd = commit(browser, 0, 1, 4, false, core("incomplete", "", "00:09:00", ""));

        assertThat(late.getResponse().getStatus()).isEqualTo(200);
        assertThat(late.getResponse().getContentAsString()).contains("\"result\":true");
        assertThat(afterTheEnd.getResponse().getStatus()).isEqualTo(200);
        assertThat(result().state()).isEqualTo(State.PASSED);
        assertThat(result().totalSeconds()).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"cmi\":1}", "{\"cmi\":{}", "{}"})
    void a_malformed_commit_is_refused_and_harms_nothing(String body) throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);

        MvcResult refused = browser.send("commit/0?run=1&sequence=1", body);

        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(refused.getResponse().getContentAsString())
                .contains("\"result\":false")
                .contains("\"errorCode\":101");
        assertThat(result().state()).isEqualTo(State.STARTED);
    }

    @ParameterizedTest(name = "SCORM 1.2: {0} = {1} → error {2}")
    @CsvSource({
        "core.lesson_status, bestanden, 405",
        "core.score.raw, '90,5', 405",
        "core.score.raw, 101, 405",
        "core.score.max, -1, 405",
        "core.session_time, 90 minutes, 405",
        "core.exit, sofort, 405",
        "nonsense.é, x, 401",
    })
    void what_the_standard_does_not_allow_is_refused_with_its_code(String element, String value, int code)
            throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, false, core("incomplete", "", "00:00:00", "\"lesson_location\":\"3\","));

        assertThat(refusedElement(commit(browser, 0, 1, 2, false, cmi(element, value))))
                .isEqualTo(code);
        assertThat(begin(open(), 0).path("cmi").path("cmi.core.lesson_location").asString())
                .as("nobody sends a part of the data as all of them, and what is wrong is nowhere")
                .isEmpty();
        assertThat(stored()).doesNotContain(JSON.writeValueAsString(value));
    }

    @ParameterizedTest(name = "SCORM 2004: {0} = {1} → error {2}")
    @CsvSource({
        "completion_status, passed, 406",
        "success_status, completed, 406",
        "score.scaled, 1.5, 407",
        "score.scaled, viel, 406",
        "progress_measure, -0.1, 407",
        "session_time, 00:10:00x, 406",
    })
    void the_same_with_the_codes_of_2004(String element, String value, int code) throws Exception {
        store(TestPackage.scorm2004());
        Browser browser = open();
        begin(browser, 0);

        assertThat(refusedElement(commit(browser, 0, 1, 1, false, cmi(element, value))))
                .isEqualTo(code);
        assertThat(result().state()).isEqualTo(State.STARTED);
    }

    @Test
    void suspend_data_longer_than_the_standard_allows_are_refused() throws Exception {
        store(TestPackage.scorm2004());
        Browser browser = open();
        begin(browser, 0);

        assertThat(refusedElement(commit(browser, 0, 1, 1, false, cmi("suspend_data", "x".repeat(64_001)))))
                .isEqualTo(406);
    }

    @Test
    void a_commit_for_an_item_that_was_never_opened_is_refused_with_its_code() throws Exception {
        store(TestPackage.scorm12().item("Eins", "").item("Zwei", ""));
        Browser browser = open();
        begin(browser, 0);

        assertThat(refusal(commit(browser, 1, 1, 1, true, core("passed", "", "00:00:00", ""))))
                .isEqualTo(301);
        assertThat(refusal(commit(browser, 0, 9, 1, true, core("passed", "", "00:00:00", ""))))
                .isEqualTo(301);
        assertThat(commit(browser, 7, 1, 1, true, core("passed", "", "00:00:00", ""))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobody_writes_into_another_learner_s_attempt() throws Exception {
        store(TestPackage.scorm12());
        Browser victim = open();
        begin(victim, 0);
        var request = new de.kitacampus.portal.common.wire.v1.LaunchRequest(
                de.kitacampus.portal.common.id.UserId.random(),
                course,
                BookingId.random(),
                START.plus(Duration.ofDays(1)),
                "https://portal.example/kita",
                "de");
        var issued = (de.kitacampus.portal.master.content.LaunchOutcome.Issued)
                launches.launch(new de.kitacampus.portal.master.content.LaunchOrder(portal, request));
        var cookie = java.util.Objects.requireNonNull(
                redeem(issued.ticket().ticket()).getResponse().getCookie("play"));

        MvcResult refused = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                java.net.URI.create(HOST + victim.base + "commit/0?run=1&sequence=1&final=true"))
                        .cookie(cookie)
                        .contentType("application/json")
                        .content(core("passed", "", "00:00:00", "")))
                .andReturn();

        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        assertThat(jdbc.queryForObject(
                        "select state from learning_registration where user_id = ?", String.class, user.value()))
                .isEqualTo("STARTED");
    }

    @Test
    void complete_data_of_an_attempt_are_kept() throws Exception {
        store(TestPackage.scorm2004());
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, true, """
                {"cmi":{"completion_status":"incomplete","exit":"suspend","location":"5","progress_measure":"0.5",
                "interactions":{"0":{"id":"frage-1","type":"choice","learner_response":"a[,]b","result":"correct",
                "timestamp":"2026-11-22T08:00:00","correct_responses":{"0":{"pattern":"a[,]b"}}}},
                "objectives":{"0":{"id":"ziel-1","success_status":"passed","score":{"scaled":"0.9"}}},
                "comments_from_learner":{"0":{"comment":"Gut erklärt"}}}}""");

        JsonNode cmi = begin(open(), 0).path("cmi");

        assertThat(cmi.path("cmi.interactions.0.correct_responses.0.pattern").asString())
                .isEqualTo("a[,]b");
        assertThat(cmi.path("cmi.objectives.0.score.scaled").asString()).isEqualTo("0.9");
        assertThat(cmi.path("cmi.comments_from_learner.0.comment").asString()).isEqualTo("Gut erklärt");
        assertThat(cmi.path("cmi.progress_measure").asString()).isEqualTo("0.5");
    }

    @Test
    void an_oversized_commit_is_refused() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        String huge = "{\"cmi\":{\"suspend_data\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}}";

        assertThat(browser.send("commit/0?run=1&sequence=1", huge).getResponse().getStatus())
                .isEqualTo(413);
    }

    @Test
    void sixty_four_thousand_umlauts_of_suspend_data_are_kept() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        String data = "ü".repeat(64_000);
        commit(browser, 0, 1, 1, true, "{\"cmi\":{\"suspend_data\":\"" + data + "\",\"core\":{\"exit\":\"suspend\"}}}");

        assertThat(begin(open(), 0).path("cmi").path("cmi.suspend_data").asString())
                .isEqualTo(data);
    }

    @Test
    void names_are_never_stored() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        commit(
                browser,
                0,
                1,
                1,
                true,
                "{\"cmi\":{\"learner_name\":\"Muster, Max\",\"core\":{\"student_name\":\"Muster, Max\"}}}");

        assertThat(stored()).isNotEmpty().doesNotContain("Muster");
    }

    private String stored() {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "select cmi from learning_sco where registration in (select id from learning_registration where user_id = ?)",
                        String.class,
                        user.value()));
    }
}
