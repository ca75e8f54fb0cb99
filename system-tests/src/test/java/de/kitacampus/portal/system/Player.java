package de.kitacampus.portal.system;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The master's player with a course in it, whatever tool made the course. It sits in a frame of another origin. */
final class Player {

    /** The frame that holds the player. */
    static final String FRAME = "#player";

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

    /** Something of the player itself, not of its course. */
    Locator locator(String selector) {
        return page.frameLocator(FRAME).locator(selector);
    }

    /** The page that holds the run time. */
    private Frame player() {
        return page.locator(FRAME).elementHandle().contentFrame();
    }

    private void await(String condition, @Nullable Object argument) {
        Await.until("the player says " + condition, LOADING, POLL, () -> {
            page.waitForTimeout(20);
            return isTrue(player(), condition, argument);
        });
    }

    private static boolean isTrue(Frame frame, String condition, @Nullable Object argument) {
        try {
            return Boolean.TRUE.equals(frame.evaluate("argument => !!(" + condition + ")", argument));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }

    /** Waits until the course has opened its connection to the platform. */
    void awaitRunning() {
        await(API + " && " + API + ".currentState >= 1", null);
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
        Object found = player().evaluate(
                        "element => element.split('.').reduce((data, name) => data && data[name], { cmi: " + API
                                + ".cmi })",
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
        press("toc-item-" + number);
        await("document.body.dataset.item === String(argument)", number);
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
        return locator("#toc-items button").all().stream()
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
        Locator button = locator("#" + id);
        return button.isVisible() && button.isEnabled() ? sign : "";
    }

    void press(String id) {
        locator("#" + id).click();
    }

    /** Waits for what the server says of the course. */
    void awaitStanding(String state) {
        await("document.body.dataset.state === argument", state);
    }

    /** Waits for the card that tells what to do next. */
    String notice() {
        locator("#notice").waitFor();
        return locator("#notice-title").innerText();
    }

    /** States of the items in the table of contents. */
    List<String> states() {
        return locator("#toc-items .state").all().stream()
                .map(state -> state.getAttribute("data-state"))
                .toList();
    }

    /** What the bar says about saving. */
    String connection() {
        return String.valueOf(locator("#connection").getAttribute("data-state"));
    }

    /** Waits until the bar says so. */
    void awaitConnection(String state) {
        await("document.getElementById('connection').dataset.state === argument", state);
    }

    /** Waits until all that was said has arrived. */
    void awaitSaved() {
        page.waitForTimeout(100);
        awaitConnection("saved");
    }

    /** Waits for the line that tells of something that was not taken. */
    void awaitHint(String hint) {
        locator("#hint[data-hint=" + hint + "]").waitFor();
    }

    String hint() {
        return locator("#hint-text").innerText();
    }

    /** Waits for a sentence of the card. */
    void awaitHelp(String sentence) {
        locator("#notice-help")
                .filter(new Locator.FilterOptions().setHasText(sentence))
                .waitFor();
    }

    @Nullable
    String standing() {
        return locator("body").getAttribute("data-state");
    }

    /** Lets the course say something once more and waits for the sentence that it counts elsewhere. */
    void awaitEnd(String reason) {
        player().evaluate("() => { const api = " + API + "; (api.LMSCommit || api.Commit).call(api, ''); }");
        await(
                "!document.getElementById('notice').hidden"
                        + " && document.getElementById('notice-title').textContent"
                        + " === JSON.parse(document.getElementById('player-data').textContent).texts[`ended.${argument}.title`]",
                reason);
    }

    /** Leaves by the button that leads back to the portal. */
    void finish() {
        press("finish");
        page.waitForURL("**/courses**");
    }
}
