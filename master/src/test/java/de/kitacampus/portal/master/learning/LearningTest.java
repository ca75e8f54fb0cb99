package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import de.kitacampus.portal.master.content.Delivery;
import de.kitacampus.portal.master.content.LaunchOutcome;
import de.kitacampus.portal.master.content.Material;
import de.kitacampus.portal.master.content.TestPackage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LearningTest extends Delivery {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RETURN = "https://portal.example/kita/kurse";

    @Autowired
    Results results;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_first_start_is_told_to_the_portal() throws Exception {
        store(TestPackage.scorm12());
        open();

        CourseResult result = result();
        assertThat(result.state()).isEqualTo(State.STARTED);
        assertThat(result.userId()).isEqualTo(user);
        assertThat(result.packageVersion()).isEqualTo(1);
        assertThat(result.startedAt()).isEqualTo(START);
    }

    @Test
    void a_suspended_course_is_resumed_where_it_was() throws Exception {
        store(TestPackage.scorm12());
        Browser first = open();
        JsonNode begun = begin(first, 0);
        assertThat(begun.path("cmi").path("cmi.core.entry").asString()).isEqualTo("ab-initio");
        assertThat(begun.path("cmi").path("cmi.core.student_id").asString()).isEqualTo(user.toString());
        tick(Duration.ofMinutes(1));
        commit(first, 0, 1, 1, true, core("incomplete", "suspend", "00:01:00", "\"lesson_location\":\"Seite 3\","));

        JsonNode cmi = begin(open(), 0).path("cmi");

        assertThat(cmi.path("cmi.core.entry").asString()).isEqualTo("resume");
        assertThat(cmi.path("cmi.core.lesson_location").asString()).isEqualTo("Seite 3");
        assertThat(cmi.path("cmi.suspend_data").asString()).isEqualTo("Stand");
        assertThat(cmi.path("cmi.core.total_time").asString()).isEqualTo("0000:01:00.00");
        assertThat(cmi.has("cmi.core.session_time")).isFalse();
    }

    @Test
    void a_crashed_session_is_resumed_and_its_time_counts_once() throws Exception {
        store(TestPackage.scorm12());
        Browser crashed = open();
        begin(crashed, 0);
        tick(Duration.ofMinutes(3));
        commit(crashed, 0, 1, 1, false, core("incomplete", "", "00:01:00", ""));
        commit(crashed, 0, 1, 2, false, core("incomplete", "", "00:02:00", ""));
        Browser again = open();

        assertThat(begin(again, 0).path("cmi").path("cmi.core.entry").asString())
                .isEqualTo("resume");
        tick(Duration.ofMinutes(1));
        commit(again, 0, 2, 1, true, core("incomplete", "suspend", "00:00:30", ""));

        assertThat(result().totalSeconds()).isEqualTo(150);
    }

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

    @Test
    void a_passed_course_stays_passed_and_is_reviewed() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, true, core("completed", "", "00:01:00", "\"score\":{\"raw\":\"85\"},"));
        tick(Duration.ofHours(1));

        Browser again = open();
        assertThat(begin(again, 0).path("cmi").path("cmi.core.lesson_mode").asString())
                .isEqualTo("review");
        commit(again, 0, 2, 1, true, core("failed", "", "00:01:00", "\"score\":{\"raw\":\"10\"},"));

        assertThat(result().state()).isEqualTo(State.PASSED);
        assertThat(result().scorePercent()).isEqualByComparingTo("85");
        assertThat(result().passedAt()).isEqualTo(START);
    }

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

    private static String score(int raw) {
        return "\"score\":{\"raw\":\"" + raw + "\"},";
    }

    @Test
    void a_failed_learner_starts_over_and_the_best_score_counts() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        tick(Duration.ofMinutes(1));
        commit(browser, 0, 1, 1, true, core("failed", "", "00:01:00", "\"score\":{\"raw\":\"60\"},"));
        assertThat(result().state()).isEqualTo(State.FAILED);

        Browser again = open();
        JsonNode begun = begin(again, 0);
        assertThat(begun.path("cmi").path("cmi.core.entry").asString()).isEqualTo("ab-initio");
        assertThat(begun.path("cmi").has("cmi.suspend_data")).isFalse();
        tick(Duration.ofMinutes(1));
        commit(again, 0, 2, 1, true, core("failed", "", "00:01:00", "\"score\":{\"raw\":\"40\"},"));

        assertThat(result().state()).isEqualTo(State.FAILED);
        assertThat(result().scorePercent()).isEqualByComparingTo("60");
        assertThat(result().totalSeconds()).isEqualTo(120);
    }

    @Test
    void every_item_must_be_passed() throws Exception {
        store(TestPackage.scorm12().item("Eins", "").item("Zwei", ""));
        Browser browser = open();
        begin(browser, 0);
        tick(Duration.ofMinutes(1));
        commit(browser, 0, 1, 1, true, core("passed", "", "00:01:00", "\"score\":{\"raw\":\"90\"},"));
        assertThat(result().state()).isEqualTo(State.STARTED);
        begin(browser, 1);
        tick(Duration.ofMinutes(1));
        commit(browser, 1, 1, 1, true, core("completed", "", "00:01:00", "\"score\":{\"raw\":\"81\"},"));

        assertThat(result().state()).isEqualTo(State.PASSED);
        assertThat(result().scorePercent()).isEqualByComparingTo("85.5");
        assertThat(result().totalSeconds()).isEqualTo(120);
    }

    @Test
    void a_second_page_of_the_same_session_takes_over() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        begin(browser, 0);

        MvcResult older = commit(browser, 0, 1, 1, false, core("completed", "", "00:01:00", ""));

        assertThat(older.getResponse().getStatus()).isEqualTo(409);
        assertThat(result().state()).isEqualTo(State.STARTED);
    }

    @Test
    void the_older_browser_of_two_cannot_write_any_more() throws Exception {
        store(TestPackage.scorm12());
        Browser older = open();
        begin(older, 0);
        open();

        MvcResult refused = commit(older, 0, 1, 1, false, core("completed", "", "00:01:00", ""));

        assertThat(refused.getResponse().getStatus()).isEqualTo(410);
        assertThat(refused.getResponse().getContentAsString()).contains("REPLACED");
        assertThat(result().state()).isEqualTo(State.STARTED);
    }

    @Test
    void what_was_learned_offline_arrives_even_after_a_long_time() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        tick(Duration.ofHours(2));

        assertThat(commit(browser, 0, 1, 1, true, core("passed", "", "00:01:00", ""))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(result().state()).isEqualTo(State.PASSED);
        assertThat(browser.fetch("c/index.html").getResponse().getStatus()).isEqualTo(403);
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

    @Test
    void a_course_below_the_platform_s_pass_mark_is_not_passed_whatever_it_says() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        commit(browser, 0, 1, 1, true, core("passed", "", "00:01:00", "\"score\":{\"raw\":\"70\"},"));
        assertThat(result().state()).isEqualTo(State.FAILED);

        passMark(70);
        Browser again = open();
        begin(again, 0);
        commit(again, 0, 2, 1, true, core("passed", "", "00:01:00", "\"score\":{\"raw\":\"70\"},"));

        assertThat(result().state()).isEqualTo(State.PASSED);
    }

    @Test
    void a_course_cannot_report_more_time_than_has_passed() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        tick(Duration.ofSeconds(90));
        commit(browser, 0, 1, 1, false, core("incomplete", "", "09:00:00", ""));
        commit(browser, 0, 1, 2, true, core("incomplete", "suspend", "09:00:00", ""));

        assertThat(result().totalSeconds()).isBetween(90L, 91L);
    }

    @Test
    void a_course_that_reports_no_time_is_measured() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        begin(browser, 0);
        tick(Duration.ofSeconds(90));
        commit(browser, 0, 1, 1, true, "{\"cmi\":{\"core\":{\"lesson_status\":\"completed\"}}}");

        assertThat(result().totalSeconds()).isEqualTo(90);
    }

    @Test
    void items_open_side_by_side_do_not_make_an_hour_longer() throws Exception {
        store(TestPackage.scorm12().item("Eins", "").item("Zwei", ""));
        Browser browser = open();
        begin(browser, 0);
        begin(browser, 1);
        tick(Duration.ofMinutes(1));
        commit(browser, 0, 1, 1, true, core("completed", "", "00:01:00", ""));
        commit(browser, 1, 1, 1, true, core("completed", "", "00:01:00", ""));

        assertThat(result().totalSeconds()).isBetween(60L, 61L);
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

        assertThat(refusal(commit(browser, 0, 1, 2, false, cmi(element, value))))
                .isEqualTo(code);
        assertThat(begin(open(), 0).path("cmi").path("cmi.core.lesson_location").asString())
                .as("what was there before")
                .isEqualTo("3");
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

        assertThat(refusal(commit(browser, 0, 1, 1, false, cmi(element, value))))
                .isEqualTo(code);
        assertThat(result().state()).isEqualTo(State.STARTED);
    }

    @Test
    void suspend_data_longer_than_the_standard_allows_are_refused() throws Exception {
        store(TestPackage.scorm2004());
        Browser browser = open();
        begin(browser, 0);

        assertThat(refusal(commit(browser, 0, 1, 1, false, cmi("suspend_data", "x".repeat(64_001)))))
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

        assertThat(jdbc.queryForList("select cmi from learning_sco", String.class))
                .noneMatch(cmi -> cmi.contains("Muster"));
    }

    @Test
    void a_booking_serves_one_learner_only() throws Exception {
        store(TestPackage.scorm12());
        open();
        var other = new de.kitacampus.portal.common.wire.v1.LaunchRequest(
                de.kitacampus.portal.common.id.UserId.random(),
                course,
                booking,
                START.plus(Duration.ofDays(1)),
                "https://portal.example/kita",
                "de");

        assertThat(launches.launch(new de.kitacampus.portal.master.content.LaunchOrder(portal, other)))
                .isInstanceOf(de.kitacampus.portal.master.content.LaunchOutcome.NotPlayable.class);
        assertThat(booking).isNotEqualTo(BookingId.random());
    }

    @ParameterizedTest(name = "{0} → {2}, {3} %, {4} s")
    @CsvSource(
            nullValues = "-",
            value = {
                "golf12-unload, golf-basiccalls-12/RuntimeBasicCalls_SCORM12, STARTED, -, 16",
                "golf2004-unload, golf-basiccalls-2004-3rd/RuntimeBasicCalls_SCORM20043rdEdition, STARTED, -, 16",
                "captivate12-quiz-partial-exit, captivate115-12-quiz/captivate115-12-quiz, STARTED, 38.46, 99",
                "captivate12-quiz-unload, captivate115-12-quiz/captivate115-12-quiz, STARTED, 0.00, 36",
                "captivate12-noquiz-unload, captivate115-12-noquiz/Chapter1, PASSED, -, 14",
                "h5p12-unload, h5p-lumi-12/Crossword, STARTED, -, 120",
            })
    void a_recorded_course_reaches_its_state(
            String trace,
            String zip,
            State state,
            java.math.@org.jspecify.annotations.Nullable BigDecimal score,
            long seconds)
            throws Exception {
        JsonNode recorded = JSON.readTree(Files.readString(Material.file("runtime-traces/" + trace + ".json")));
        add(Material.file("scorm/" + zip + ".zip"), "kurs.zip");
        Browser browser = open();
        begin(browser, 0);
        tick(Duration.ofMinutes(2));
        int sequence = 0;
        for (JsonNode commit : recorded.path("commits")) {
            boolean last = commit.path("url").asString().contains("final=true");
            MvcResult answer =
                    commit(browser, 0, 1, ++sequence, last, commit.path("body").toString());
            assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        }

        CourseResult result = result();
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.scorePercent()).isEqualTo(score);
        assertThat(result.totalSeconds()).isEqualTo(seconds);
        String entry = begin(open(), 0)
                .path("cmi")
                .path(trace.contains("2004") ? "cmi.entry" : "cmi.core.entry")
                .asString();
        assertThat(entry).isEqualTo("resume");
        assertThat(jdbc.queryForList("select cmi from learning_sco", String.class))
                .noneMatch(cmi -> cmi.contains("\"Muster, Max\""));
    }

    @Test
    void results_come_in_the_order_of_their_change_and_once() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        ResultsPage first = results.after(portal, 0, Duration.ZERO);
        assertThat(first.results()).hasSize(1);
        assertThat(results.after(portal, first.next(), Duration.ZERO))
                .isEqualTo(new ResultsPage(List.of(), first.next()));

        begin(browser, 0);
        commit(browser, 0, 1, 1, true, core("passed", "", "00:01:00", ""));

        ResultsPage second = results.after(portal, first.next(), Duration.ZERO);
        assertThat(second.results()).extracting(CourseResult::state).containsExactly(State.PASSED);
        assertThat(second.next()).isGreaterThan(first.next());
    }

    @Test
    void a_waiting_reader_is_woken_by_a_change() throws Exception {
        store(TestPackage.scorm12());
        long cursor = results.after(portal, 0, Duration.ZERO).next();
        CompletableFuture<ResultsPage> reader =
                CompletableFuture.supplyAsync(() -> results.after(portal, cursor, Duration.ofSeconds(25)));

        open();

        assertThat(reader.get(5, TimeUnit.SECONDS).results()).hasSize(1);
    }

    @Test
    void a_reader_misses_no_change_of_many_writers_at_once() throws Exception {
        store(TestPackage.scorm12());
        int learners = 12;
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int number = 0; number < learners; number++) {
            writers.add(CompletableFuture.runAsync(() -> {
                var request = new de.kitacampus.portal.common.wire.v1.LaunchRequest(
                        de.kitacampus.portal.common.id.UserId.random(),
                        course,
                        BookingId.random(),
                        START.plus(Duration.ofDays(1)),
                        "https://portal.example/kita",
                        "de");
                var issued = (de.kitacampus.portal.master.content.LaunchOutcome.Issued)
                        launches.launch(new de.kitacampus.portal.master.content.LaunchOrder(portal, request));
                try {
                    redeem(issued.ticket().ticket());
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }));
        }
        List<Long> seen = new ArrayList<>();
        long cursor = 0;
        while (seen.size() < learners) {
            ResultsPage page = results.after(portal, cursor, Duration.ofSeconds(10));
            assertThat(page.results())
                    .as("the reader waits for the rest in vain")
                    .isNotEmpty();
            page.results().forEach(result -> seen.add(result.change()));
            cursor = page.next();
        }

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
    }

    private CourseResult result() {
        return results.after(portal, 0, Duration.ZERO).results().getLast();
    }

    private JsonNode begin(Browser browser, int sco) throws Exception {
        return JSON.readTree(browser.send("begin/" + sco, "")
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static MvcResult commit(Browser browser, int sco, int run, long sequence, boolean last, String body)
            throws Exception {
        return browser.send("commit/%d?run=%d&sequence=%d&final=%s".formatted(sco, run, sequence, last), body);
    }

    private static int refusal(MvcResult answer) throws Exception {
        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        JsonNode said = JSON.readTree(answer.getResponse().getContentAsString());
        assertThat(said.path("result").asBoolean()).isFalse();
        return said.path("errorCode").asInt();
    }

    /** Data with one element, given by its name below {@code cmi}. */
    private static String cmi(String element, String value) {
        String[] names = element.split("\\.");
        StringBuilder json = new StringBuilder(JSON.writeValueAsString(value));
        for (int index = names.length - 1; index >= 0; index--) {
            json.insert(0, "{\"" + names[index] + "\":").append('}');
        }
        return "{\"cmi\":" + json + "}";
    }

    private static String core(String status, String exit, String time, String more) {
        return """
                {"cmi":{"suspend_data":"Stand","core":{%s"lesson_status":"%s","exit":"%s","session_time":"%s"}}}""".formatted(more, status, exit, time);
    }
}
