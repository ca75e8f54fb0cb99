package de.kitacampus.portal.system;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One of our own demo courses, open in a player: turned page by page and answered as a learner would. */
final class DemoCourse {

    private static final Duration LOADING = Duration.ofSeconds(40);

    private final Frame frame;

    /** Waits until the course runs in one of the page's frames. */
    DemoCourse(Page page) {
        Await.until(
                "the course runs in the player", LOADING, () -> running(page).isPresent());
        frame = running(page).orElseThrow();
    }

    private static Optional<Frame> running(Page page) {
        page.waitForTimeout(100);
        return page.frames().stream().filter(DemoCourse::isCourse).findFirst();
    }

    private static boolean isCourse(Frame frame) {
        try {
            return Boolean.TRUE.equals(frame.evaluate(
                    "() => !!window.COURSE && !!window.COURSE_STATE && !!document.querySelector('#next')"));
        } catch (PlaywrightException stillLoading) {
            return false;
        }
    }

    int pageNumber() {
        return Integer.parseInt(frame.locator(".screen").first().getAttribute("data-screen"));
    }

    String kind() {
        return frame.locator(".screen").first().getAttribute("data-kind");
    }

    void next() {
        int before = pageNumber();
        frame.locator("#next").click();
        Await.until("the next screen shows", LOADING, () -> pageNumber() != before);
    }

    /** Turns pages up to the one with this number. */
    void goTo(int number) {
        while (pageNumber() < number) {
            next();
        }
    }

    void goToTest() {
        while (!"question".equals(kind())) {
            next();
        }
    }

    /** Answers every question from here on and hands the test in. */
    void answerAll(boolean correctly) {
        while (true) {
            answer(correctly);
            if (frame.locator("#submit-test").count() > 0
                    && frame.locator("#submit-test").isVisible()) {
                frame.locator("#submit-test").click();
                frame.locator("#result").waitFor();
                return;
            }
            next();
        }
    }

    private void answer(boolean correctly) {
        Object indexes = frame.evaluate("""
                correctly => {
                    const id = document.querySelector('[data-question]').dataset.question;
                    const question = window.COURSE.questions.find(candidate => candidate.id === id);
                    const right = question.correct;
                    if (correctly) {
                        return [id, ...right];
                    }
                    return [id, question.options.findIndex((option, index) => !right.includes(index))];
                }""", correctly);
        List<?> found = (List<?>) indexes;
        for (Object index : found.subList(1, found.size())) {
            frame.locator("input[name='" + found.getFirst() + "'][value='" + index + "']")
                    .check();
        }
    }

    String result() {
        return frame.locator("#result").getAttribute("data-result");
    }

    String score() {
        return frame.locator("#result").getAttribute("data-score");
    }
}
