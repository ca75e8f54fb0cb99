package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What courses of authors' tools do to the run time besides the standard's examples, and what becomes of what they say
 * when the connection, the window or a second window gets in the way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class HabitsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Pattern COMMIT = Pattern.compile(".*/commit/.*");
    private static final String PASSED = "set('cmi.core.lesson_status', 'passed'); set('cmi.core.score.raw', '88');";
    private static final String SEEN = "return get('cmi.core.lesson_status') + ' ' + get('cmi.core.score.raw')";

    private final Classroom room;

    HabitsTest(Classroom room) {
        this.room = room;
    }

    private Classroom.Seat seat(String html) {
        return room.seat(MadeCourse.scorm12().unitWith("a", html));
    }

    /** Lectora does, and once more while its page goes. */
    @Test
    void a_course_may_end_again_and_again() {
        Player player = seat("<script>addEventListener('pagehide', end); addEventListener('unload', end);</script>")
                .open();
        assertThat(player.does("a", PASSED + "return end() + end() + end()")).isEqualTo("truetruetrue");
        player.awaitStanding("PASSED");
        assertThat(player.notice()).isEqualTo("Der Kurs ist beendet");

        player.press("again");
        assertThat(player.does("a", "return get('cmi.core.lesson_mode')")).isEqualTo("review");
    }

    /** Articulate's driver says its last word only while its page goes. */
    @Test
    void a_last_word_while_the_page_goes_is_heard() {
        Classroom.Seat seat = seat("<script>addEventListener('pagehide', () => { " + PASSED + " end(); });</script>");
        Player player = seat.open();
        player.unit("a");
        player.finish();

        assertThat(seat.open().does("a", SEEN)).isEqualTo("passed 88");
    }

    @Test
    void closing_the_window_sends_the_last_state() {
        Classroom.Seat seat = seat("");
        Player player = seat.open();
        player.does("a", PASSED + "set('cmi.suspend_data', 'x'.repeat(20000));");
        Page page = player.page();
        page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));

        Player again = seat.open();
        assertThat(again.does("a", SEEN + " + ' ' + get('cmi.suspend_data').length"))
                .isEqualTo("passed 88 20000");
    }

    /** As courses that play in a window of their own look for it; the player shows it within itself. */
    @Test
    void a_window_of_the_course_reaches_the_run_time_through_its_opener() {
        String popup = "<!doctype html><title>Popup</title><script>"
                + "let at = opener; while (at && !at.API && at.parent !== at) { at = at.parent; }"
                + "document.title = at.API.LMSSetValue('cmi.core.lesson_status', 'passed') + at.API.LMSCommit('');</script>";
        MadeCourse course = MadeCourse.scorm12()
                .unitWith(
                        "a", "<button id=\"play\" onclick=\"window.opened = window.open('popup.html')\">Start</button>")
                .file("popup.html", popup);
        Player player = room.seat(course).open();
        player.unit("a").locator("#play").click();

        player.awaitStanding("PASSED");
        Frame window = player.frame("document.title === 'truetrue'");
        assertThat(window.parentFrame())
                .as("within the player")
                .isEqualTo(player.unit("a").parentFrame());
        player.press("window-close");
        assertThat(player.unit("a").evaluate("() => window.opened.closed")).isEqualTo(true);
        assertThat(player.page().context().pages()).hasSize(1);
    }

    @Test
    void wrong_values_are_told_and_break_nothing() {
        Player player = seat("").open();
        Object answers = player.does("a", """
                const said = [];
                const say = (element, value) => { set(element, value); said.push(api.LMSGetLastError()); };
                say('cmi.core.score.raw', '19,23');
                say('cmi.core.session_time', '1 hour');
                say('cmi.interactions.0.type', 'guess');
                say('cmi.interactions.0.time', 'noon');
                say('cmi.core.lesson_status', 'done');
                say('cmi.nothing', '1');
                say('cmi.core.exit', 'logout');
                say('cmi.core.session_time', '0000:01:12.99');
                say('cmi.core.score.raw', '19.23');
                return said.join(' ');""");
        assertThat(answers).isEqualTo("405 405 405 405 405 401 0 0 0");

        player.does("a", "set('cmi.core.lesson_status', 'failed'); end();");
        player.awaitStanding("FAILED");
    }

    @Test
    void whoever_commits_many_times_a_second_is_sent_twice_a_second_and_loses_nothing() {
        Classroom.Seat seat = seat("");
        Player player = seat.open();
        List<String> sent = new ArrayList<>();
        player.unit("a");
        player.page().onRequest(request -> {
            if (COMMIT.matcher(request.url()).matches()) {
                sent.add(request.url());
            }
        });
        player.unit("a").evaluate("""
                () => new Promise(done => {
                  let count = 0;
                  const timer = setInterval(() => {
                    set('cmi.core.lesson_location', String(++count));
                    commit();
                    if (count === 60) { clearInterval(timer); done(); }
                  }, 50);
                })""");
        player.awaitSaved();

        assertThat(sent).hasSizeBetween(2, 15);
        player.page().close();
        assertThat(seat.open().does("a", "return get('cmi.core.lesson_location')"))
                .isEqualTo("60");
    }

    @Test
    void without_a_connection_nothing_is_lost_and_the_sign_says_so() {
        Classroom.Seat seat = seat("");
        Player player = seat.open();
        player.unit("a");
        BrowserContext device = player.page().context();
        device.setOffline(true);
        player.does("a", "set('cmi.core.lesson_location', 'one'); commit();");
        player.awaitConnection("offline");
        assertThat(player.locator("#connection").innerText()).contains("nichts geht verloren");
        player.does("a", PASSED + "set('cmi.core.lesson_location', 'two'); commit();");
        assertThat(player.standing()).isEqualTo("STARTED");

        device.setOffline(false);
        player.awaitConnection("saved");
        player.awaitStanding("PASSED");
        player.page().close();
        assertThat(seat.open().does("a", "return get('cmi.core.lesson_location')"))
                .isEqualTo("two");
    }

    /** Neither the button nor the card that asks for patience leaves the page while something has not arrived. */
    @Test
    void nobody_leaves_without_a_connection_before_all_has_arrived() {
        Player player = seat("").open();
        player.unit("a");
        BrowserContext device = player.page().context();
        device.setOffline(true);
        player.does("a", PASSED);
        player.press("finish");
        assertThat(player.notice()).isEqualTo("Ihr Lernstand ist noch nicht übertragen");
        player.press("back-to-portal");
        player.page().waitForCondition(() -> player.locator("#finish").isEnabled());
        assertThat(player.page().url()).contains("/play/s/");

        device.setOffline(false);
        player.awaitStanding("PASSED");
        assertThat(player.connection()).isEqualTo("saved");
        player.finish();
    }

    @Test
    void a_course_of_several_items_goes_on_at_the_one_left_last() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm12().unit("a").unit("b").unit("c"));
        Player player = seat.open();
        player.does("a", PASSED);
        player.openItem(1);
        player.does("b", "set('cmi.core.lesson_location', 'half'); commit();");
        player.awaitConnection("saved");
        player.page().close();

        assertThat(seat.open().does("b", "return get('cmi.core.lesson_location')"))
                .isEqualTo("half");
    }

    /** The server has it, the answer is lost: the same number comes again, then the next one. */
    @Test
    void what_arrived_without_an_answer_is_sent_again_and_counts_once() {
        Classroom.Seat seat = seat("");
        Player player = seat.open();
        player.unit("a");
        List<String> numbers = new ArrayList<>();
        player.page().route(COMMIT.asPredicate(), route -> loseFirstTwoAnswers(route, numbers));
        player.does("a", "set('cmi.core.lesson_location', 'one'); set('cmi.core.session_time', '00:00:01'); commit();");
        awaitThat(player, () -> numbers.size() > 1);
        player.does("a", "set('cmi.core.lesson_location', 'two'); commit();");
        player.awaitSaved();
        player.does("a", PASSED + "end();");
        player.awaitStanding("PASSED");

        assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
        assertThat(numbers.stream().map(Integer::valueOf).toList()).isSorted();
        player.page().close();
        assertThat(seat.open().does("a", "return get('cmi.core.lesson_location')"))
                .isEqualTo("two");
    }

    private static void loseFirstTwoAnswers(Route route, List<String> numbers) {
        numbers.add(route.request().url().replaceFirst(".*sequence=(\\d+).*", "$1"));
        if (numbers.size() <= 2) {
            route.fetch();
            route.abort();
        } else {
            route.resume();
        }
    }

    @Test
    void two_windows_of_one_attempt_cannot_overwrite_each_other_silently() {
        Classroom.Seat seat = seat("");
        Player older = seat.open();
        older.does("a", "set('cmi.core.lesson_location', 'older'); commit();");
        older.awaitSaved();
        Page page = older.page().context().newPage();
        page.navigate(older.page().url());
        Player newer = new Player(page);
        newer.does("a", "set('cmi.core.lesson_location', 'newer'); commit();");
        newer.awaitSaved();

        older.does("a", "set('cmi.core.lesson_location', 'overwritten'); commit();");
        assertThat(older.notice()).isEqualTo("Sie lernen an anderer Stelle weiter");
        older.page().close();
        newer.page().close();
        assertThat(seat.open().does("a", "return get('cmi.core.lesson_location')"))
                .isEqualTo("newer");
    }

    /** iSpring asks so when its own exit button is pressed. */
    @Test
    void a_single_unit_of_2004_may_ask_to_leave_all() {
        Classroom.Seat seat = room.seat(MadeCourse.scorm2004("4th").unit("a"));
        Player player = seat.open();
        player.does(
                "a",
                "set('cmi.suspend_data', 'N4IgZg'); set('cmi.exit', 'suspend'); set('adl.nav.request', 'exitAll'); end();");
        assertThat(player.notice()).isEqualTo("Der Kurs ist beendet");
        player.page().close();

        assertThat(seat.open().does("a", "return get('cmi.entry') + ' ' + get('cmi.suspend_data')"))
                .isEqualTo("resume N4IgZg");
    }

    @Test
    void a_course_of_2004_without_sequencing_may_turn_its_own_pages() {
        Player player =
                room.seat(MadeCourse.scorm2004("2nd").unit("a").unit("b")).open();
        player.does("a", "set('adl.nav.request', 'continue'); end();");
        player.does("b", "set('adl.nav.request', 'previous'); end();");
        player.unit("a");
    }

    private static void awaitThat(Player player, BooleanSupplier condition) {
        Await.until("it has happened", SOON, POLL, () -> {
            player.page().waitForTimeout(20);
            return condition.getAsBoolean();
        });
    }
}
