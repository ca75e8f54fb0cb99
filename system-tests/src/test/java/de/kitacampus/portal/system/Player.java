package de.kitacampus.portal.system;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The master's player with a course in it, whatever tool made the course. */
final class Player {

    private static final Duration LOADING = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final String API = "(window.API || window.API_1484_11)";

    private final Page page;

    Player(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Waits until the course has opened its connection to the platform. */
    void awaitRunning() {
        page.waitForFunction("() => " + API + " && " + API + ".currentState >= 1");
    }

    /** Waits until the course's own page has loaded, for courses that never connect. */
    void awaitLoaded() {
        Await.until("the course's page has loaded", LOADING, POLL, () -> {
            page.waitForTimeout(20);
            return page.frames().stream().anyMatch(frame -> frame.url().contains("/c/"))
                    && !"about:blank".equals(page.frames().getLast().url());
        });
    }

    /** A value of the run-time data as the library holds it, also after the course has ended. */
    String value(String element) {
        Object found = page.evaluate(
                "element => element.split('.').reduce((data, name) => data && data[name], { cmi: " + API + ".cmi })",
                element);
        return String.valueOf(found);
    }

    void awaitValue(String element, String expected) {
        Await.until(element + " is " + expected, LOADING, POLL, () -> {
            page.waitForTimeout(20);
            return expected.equals(value(element));
        });
    }

    void awaitAnyValue(String element) {
        Await.until(element + " is set", LOADING, POLL, () -> {
            page.waitForTimeout(20);
            return !value(element).isEmpty();
        });
    }

    /** The frame in which an expression is true. */
    Frame frame(String expression) {
        Await.until("a frame with " + expression, LOADING, POLL, () -> {
            page.waitForTimeout(20);
            return find(expression).isPresent();
        });
        return find(expression).orElseThrow();
    }

    private Optional<Frame> find(String expression) {
        return page.frames().stream().filter(frame -> isTrue(frame, expression)).findFirst();
    }

    private static boolean isTrue(Frame frame, String expression) {
        try {
            return Boolean.TRUE.equals(frame.evaluate("() => !!(" + expression + ")"));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }

    /** Opens an item of the table of contents. */
    void openItem(int number) {
        page.locator("#toc-item-" + number).click();
        page.waitForFunction("number => document.body.dataset.item === String(number)", number);
    }

    /** Waits until a made course's unit runs, and gives its page. */
    Frame unit(String name) {
        return frame("window.begun === 'true' && window.unit === '" + name + ".html'");
    }

    /** What a made course's unit does. */
    Object does(String name, String script) {
        return unit(name).evaluate("() => { " + script + " }");
    }

    /** Titles of the items that the table of contents lists; those that cannot be opened in brackets. */
    List<String> contents() {
        return page.locator("#toc-items button").all().stream()
                .map(item -> {
                    String title = item.locator("span").first().innerText();
                    return item.isEnabled() ? title : "(" + title + ")";
                })
                .toList();
    }

    /** Which of the two buttons that turn pages can be pressed. */
    String steps() {
        return step("previous", "<") + step("next", ">");
    }

    private String step(String id, String sign) {
        Locator button = page.locator("#" + id);
        return button.isVisible() && button.isEnabled() ? sign : "";
    }

    void press(String id) {
        page.locator("#" + id).click();
    }

    /** Waits for what the server says of the course. */
    void awaitStanding(String state) {
        page.waitForFunction("state => document.body.dataset.state === state", state);
    }

    /** Waits for the card that tells what to do next. */
    String notice() {
        page.locator("#notice").waitFor();
        return page.locator("#notice-title").innerText();
    }

    /** States of the items in the table of contents. */
    List<String> states() {
        return page.locator("#toc-items .state").all().stream()
                .map(state -> state.getAttribute("data-state"))
                .toList();
    }

    /** What the bar says about saving. */
    String connection() {
        return String.valueOf(page.locator("#connection").getAttribute("data-state"));
    }

    /** Waits until the bar says so. */
    void awaitConnection(String state) {
        page.waitForFunction("state => document.getElementById('connection').dataset.state === state", state);
    }

    @Nullable
    String standing() {
        return page.locator("body").getAttribute("data-state");
    }

    /** Lets the course say something once more and waits for the sentence that it counts elsewhere. */
    void awaitEnd(String reason) {
        page.evaluate("() => { const api = " + API + "; (api.LMSCommit || api.Commit).call(api, ''); }");
        page.waitForFunction(
                "reason => !document.getElementById('notice').hidden"
                        + " && document.getElementById('notice-title').textContent"
                        + " === JSON.parse(document.getElementById('player-data').textContent).texts[`ended.${reason}.title`]",
                reason);
    }

    /** Leaves by the button that leads back to the portal. */
    void finish() {
        page.locator("#finish").click();
        page.waitForURL("**/courses**");
    }
}
