package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.scorm.Material;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;

/** Starting, resuming and passing a course. */
class LearningTest extends LearningFixture {

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
}
