package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a learner sees and keeps when the server says no, when there is no server, and when the window is closed too early. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class RefusalsTest {

    private static final Predicate<String> COMMIT = Pattern.compile("/commit/").asPredicate();
    private static final Predicate<String> HEARTBEAT =
            Pattern.compile("/heartbeat$").asPredicate();
    private static final String FAILED =
            "set('cmi.core.lesson_status', 'failed'); set('cmi.core.score.raw', '40'); end();";
    private static final int LONGEST = 64_000;

    private final Classroom room;

    RefusalsTest(Classroom room) {
        this.room = room;
    }

    @Test
    void a_wrong_element_is_told_and_everything_else_counts() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm12().unit("a"));
        Player player = seat.open();
        player.unit("a");
        player.page().route(COMMIT, RefusalsTest::withAWrongExit);
        player.does("a", "set('cmi.core.lesson_location', 'three'); commit();");
        player.awaitHint("partly");
        assertThat(player.connection()).isEqualTo("saved");
        assertThat(player.hint()).contains("alles andere ist gespeichert", "Lernen Sie einfach weiter");
        Browser.screenshot(player.page(), "player-hint");
        player.press("hint-read");
        player.does("a", "set('cmi.core.lesson_status', 'passed'); set('cmi.core.score.raw', '90'); end();");
        player.awaitStanding("PASSED");
        assertThat(player.locator("#hint").isVisible()).isFalse();
        player.finish();

        assertThat(seat.open().does("a", "return get('cmi.core.lesson_location')"))
                .isEqualTo("three");
    }

    private static void withAWrongExit(Route route) {
        String body = String.valueOf(route.request().postData());
        route.resume(
                new Route.ResumeOptions().setPostData(body.replaceFirst("\"exit\":\"[a-z]*\"", "\"exit\":\"sofort\"")));
    }

    @Test
    void more_answers_than_can_be_kept_do_not_cost_the_result() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm2004("4th").unit("a"));
        Player player = seat.open();
        player.does("a", """
                for (let at = 0; at < 300; at++) {
                  set('cmi.comments_from_learner.' + at + '.comment', 'x'.repeat(4000));
                }
                commit();""");
        player.awaitHint("slim");
        player.does(
                "a",
                "set('cmi.completion_status', 'completed'); set('cmi.success_status', 'passed'); set('cmi.score.scaled', '0.9'); end();");
        player.awaitStanding("PASSED");
    }

    @Test
    void a_refused_report_is_told_with_what_is_safe_and_the_next_one_is_taken() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm12().unit("a"));
        Player player = seat.open();
        player.unit("a");
        player.page().route(COMMIT, RefusalsTest::refused, new Page.RouteOptions().setTimes(1));
        player.does("a", "set('cmi.core.lesson_location', 'one'); commit();");
        player.awaitConnection("refused");
        assertThat(player.hint()).contains("gespeichert ist alles bis", "öffnen Sie den Kurs bitte neu");

        player.does("a", "set('cmi.core.lesson_location', 'two'); commit();");
        player.awaitConnection("saved");
        assertThat(player.locator("#hint").isVisible()).isFalse();
    }

    @Test
    void who_ends_with_a_refused_last_word_is_told_and_goes_on_at_what_was_saved() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm12().unit("a"));
        Player player = seat.open();
        player.does("a", "set('cmi.core.lesson_location', 'saved'); set('cmi.core.exit', 'suspend'); commit();");
        player.awaitSaved();
        player.page().route(COMMIT, RefusalsTest::refused);
        player.does("a", "set('cmi.core.lesson_location', 'lost'); set('cmi.core.lesson_status', 'passed'); end();");
        assertThat(player.notice()).isEqualTo("Der letzte Stand ist nicht gespeichert");
        Browser.screenshot(player.page(), "player-last-word-refused");

        player.page().unroute(COMMIT);
        player.press("again");
        assertThat(player.does("a", "return get('cmi.core.lesson_location')")).isEqualTo("saved");
        player.finish();
    }

    private static void refused(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(400)
                .setContentType("application/json")
                .setBody("{\"result\":false,\"errorCode\":101}"));
    }

    @Test
    void a_server_that_is_gone_is_told_although_nothing_is_being_sent() {
        Player player = room.seat(MadeCourse.scorm12().unit("a")).open();
        player.unit("a");
        player.awaitSaved();
        player.page().route(HEARTBEAT, Route::abort);
        player.locator("body").evaluate("() => { document.dispatchEvent(new Event('visibilitychange')); }");
        player.awaitConnection("offline");
        player.page().unroute(HEARTBEAT);
        player.awaitConnection("saved");
    }

    /** Twice what a browser lets outlive a page: only this browser can keep it. */
    @Test
    void closing_the_window_keeps_the_longest_bookmark_there_is() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm12().unit("a"));
        BrowserContext device = room.device();
        Player player = seat.open(device);
        player.unit("a");
        player.page().route(COMMIT, Route::abort);
        player.does("a", bookmark("ü") + "set('cmi.core.score.raw', '70');");
        close(player);

        Player again = seat.open(device);
        assertThat(again.does("a", "return get('cmi.suspend_data').length + ' ' + get('cmi.core.score.raw')"))
                .isEqualTo(LONGEST + " 70");
        assertThat(again.locator("body").evaluate("() => localStorage.length"))
                .as("nothing stays behind")
                .isEqualTo(0);
    }

    /** The long part is there already, so that the last word is short. */
    @Test
    void closing_the_window_sends_what_has_changed_beside_a_long_bookmark_to_every_device() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm12().unit("a"));
        Player player = seat.open();
        player.page()
                .waitForResponse(
                        answer -> answer.url().contains("/commit/") && answer.ok(),
                        () -> player.does("a", bookmark("ß")));
        player.awaitSaved();
        player.does("a", "set('cmi.core.score.raw', '75'); set('cmi.core.lesson_location', 'last');");
        close(player);

        assertThat(seat.open()
                        .does(
                                "a",
                                "return get('cmi.suspend_data').length + ' ' + get('cmi.core.score.raw') + ' '"
                                        + " + get('cmi.core.lesson_location')"))
                .isEqualTo(LONGEST + " 75 last");
    }

    private static String bookmark(String letter) {
        return "set('cmi.suspend_data', '" + letter + "'.repeat(" + LONGEST + ")); set('cmi.core.exit', 'suspend');";
    }

    private static void close(Player player) {
        Page page = player.page();
        page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
    }

    @Test
    void who_has_used_up_her_attempts_reads_so() {
        Player player = room.seat(MadeCourse.scorm12().unit("a"), "1", "").open();
        player.does("a", FAILED);
        assertThat(player.notice()).isEqualTo("Der Kurs ist beendet");
        player.press("again");
        player.awaitHelp("Es gibt keinen weiteren Versuch");
        Browser.screenshot(player.page(), "player-no-attempt-left");
        player.page().reload();
        player.awaitHelp("Es gibt keinen weiteren Versuch");
        assertThat(player.notice()).isEqualTo("Der Test ist nicht bestanden");
    }

    @Test
    void who_has_to_wait_reads_until_when() {
        Player player = room.seat(MadeCourse.scorm12().unit("a"), "3", "24").open();
        player.does("a", FAILED);
        player.awaitStanding("FAILED");
        player.page().reload();
        player.awaitHelp("Sie können den Test ab ");
        assertThat(player.locator("#notice-help").innerText())
                .containsPattern("\\d{2}\\.\\d{2}\\.\\d{4}, \\d{2}:\\d{2}");
        Browser.screenshot(player.page(), "player-retake-later");
        player.press("back-to-portal");
        player.page().waitForURL("**/courses**");
    }
}
