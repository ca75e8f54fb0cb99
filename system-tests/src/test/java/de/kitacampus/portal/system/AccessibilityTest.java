package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of both applications, looked at by axe-core on a desk and on a phone: names for screen readers, contrast, order of
 * headings, and nothing wider than the screen.
 *
 * @see "Design decision: DD145-20261122-every-page-in-one-list.md"
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
@Tag(DemoNetwork.TAG)
class AccessibilityTest {

    private static final List<String> GRAVE = List.of("serious", "critical");

    private final Browser browser = new Browser();
    private final Visitors visitors;

    AccessibilityTest(DemoNetwork network) {
        visitors = new Visitors(network, browser::desktop, "de-DE");
    }

    static List<Screen> pages() {
        return Tour.all();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_read_by_everybody(Screen screen) {
        Person person = visitors.of(screen.visitor());
        Browser.asOnDesk(person.page());
        screen.show(person);
        person.awaitPictures();
        List<String> desk = lasting(person);

        Browser.asOnPhone(person.page());
        person.awaitPictures();
        List<String> phone = lasting(person);

        assertThat(desk).as("on a desk").isEmpty();
        assertThat(phone).as("on a phone").isEmpty();
        assertThat(overflow(person)).as("pixels wider than the phone").isZero();
    }

    /** A button that fades in has too little contrast for a moment: only what a second look finds as well counts. */
    private static List<String> lasting(Person person) {
        List<String> first = findings(person);
        return first.isEmpty() ? first : findings(person.afterTransitions());
    }

    private static List<String> findings(Person person) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Without frames of other origins nothing has to be put together in a window of its own.
        return new AxeBuilder(person.page())
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(AccessibilityTest::told)
                        .toList();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream()
                .filter(node -> !isScrollerOfTabs(rule, node))
                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml());
    }

    /** Between the list of tabs and its tabs Vaadin has an element that scrolls; browsers and screen readers see through it. */
    private static boolean isScrollerOfTabs(Rule rule, CheckedNode node) {
        return rule.getId().equals("aria-required-children") && node.getHtml().startsWith("<vaadin-tabs ");
    }

    private static long overflow(Person person) {
        Object wider = person.page()
                .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return Math.max(0, ((Number) wider).longValue());
    }
}
