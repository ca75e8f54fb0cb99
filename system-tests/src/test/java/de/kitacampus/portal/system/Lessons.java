package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;

/** How the packages under test are learned. */
final class Lessons {

    private static final Duration NOTING = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private Lessons() {}

    /** Says all it has to say while it loads. */
    record AtOnce() implements Lesson {

        @Override
        public String how() {
            return "reports by itself when opened";
        }

        @Override
        public boolean isLeftByButton() {
            return true;
        }

        @Override
        public void resume(Player player) {
            player.awaitRunning();
            assertThat(player.standing()).isEqualTo("PASSED");
        }
    }

    /** Pages without any run-time call. */
    record Silent() implements Lesson {

        @Override
        public String how() {
            return "pages opened; it never calls the run time";
        }

        @Override
        public boolean isLeftByButton() {
            return true;
        }

        @Override
        public void begin(Player player) {
            player.awaitLoaded();
        }

        @Override
        public void resume(Player player) {
            player.awaitLoaded();
        }
    }

    /** Reads what the platform says and hangs up. */
    record Reader() implements Lesson {

        @Override
        public String how() {
            return "its page shows the data model and ends the run at once";
        }

        @Override
        public boolean isLeftByButton() {
            return true;
        }

        @Override
        public void begin(Player player) {
            player.awaitRunning();
            assertThat(player.frame("window.scorm").locator("body").innerText()).contains("cmi.core.student_id = ");
        }
    }

    /** Rustici's golf course, page by page and with its test. */
    record Golf(String location) implements Lesson {

        private static final String PAGES = "window.pageArray && document.getElementById('butNext')";
        private static final int LEFT_AT = 3;
        private static final int LAST = 14;

        @Override
        public String how() {
            return "paged through by its own buttons, its test answered on its own screen";
        }

        @Override
        public void begin(Player player) {
            turnTo(player, LEFT_AT);
        }

        @Override
        public void resume(Player player) {
            Frame course = player.frame(PAGES);
            assertThat(player.value(location.replaceFirst("(lesson_)?location", "entry")))
                    .isEqualTo("resume");
            course.waitForFunction("page => currentPage === page", LEFT_AT);
        }

        @Override
        public void end(Player player) {
            turnTo(player, LAST);
            Frame test = player.frame("window.SubmitAnswers && window.test && document.querySelector('[type=button]')");
            for (Locator right :
                    test.locator(".correctAnswer input[type=radio]").all()) {
                right.check();
            }
            for (Locator number :
                    test.locator(".correctAnswer:has(input[type=text])").all()) {
                number.locator("input").fill(number.innerText().replaceAll("\\D", ""));
            }
            test.locator("input[type=button]").click();
            test.getByText("Score: 100").waitFor();
        }

        private void turnTo(Player player, int page) {
            player.awaitRunning();
            Frame course = player.frame(PAGES);
            while (!Integer.toString(page).equals(player.value(location))) {
                course.locator("#butNext").click();
            }
        }
    }

    /** The golf course twice with a page between, as a course of three items. */
    record Several(Golf golf) implements Lesson {

        @Override
        public String how() {
            return "all items from the table of contents, each SCO as the single one";
        }

        @Override
        public void begin(Player player) {
            golf.begin(player);
        }

        @Override
        public void resume(Player player) {
            golf.resume(player);
        }

        @Override
        public void end(Player player) {
            golf.end(player);
            player.openItem(1);
            player.openItem(2);
            golf.end(player);
            assertThat(player.states()).startsWith("PASSED", "PASSED");
        }
    }

    /** Captivate without a quiz: completed by being opened. */
    record CaptivateSlides() implements Lesson {

        private static final String LOCATION = "cmi.core.lesson_location";

        @Override
        public String how() {
            return "played and advanced by its own controls";
        }

        @Override
        public void begin(Player player) {
            Captivate.play(player);
            Captivate.next(player, "Slide_2");
            Captivate.next(player, "Slide_3");
        }

        @Override
        public void resume(Player player) {
            player.awaitRunning();
            assertThat(player.value("cmi.core.entry")).isEqualTo("resume");
            assertThat(player.value(LOCATION)).isEqualTo("Slide_3");
        }

        @Override
        public void end(Player player) {
            Captivate.play(player);
            player.awaitValue(LOCATION, "Slide_3");
            Captivate.next(player, "Slide_4");
        }
    }

    /** Captivate with a quiz of seven scored objects, by clicking and dragging; the test knows the course, as a learner would. */
    record CaptivateQuiz() implements Lesson {

        private static final String SCORE = "cmi.core.score.raw";
        private static final int WIDTH = 1024;
        private static final int HEIGHT = 627;

        @Override
        public String how() {
            return "its quiz answered on its own slides, by clicking and dragging";
        }

        @Override
        public void begin(Player player) {
            Captivate.play(player);
            Captivate.goTo(player, 4);
            Captivate.answer(player, "box3", "19.23");
            Captivate.goTo(player, 6);
            Captivate.answer(player, "openaccount", "38.46");
            assertThat(player.standing()).isEqualTo("STARTED");
        }

        @Override
        public void resume(Player player) {
            player.awaitRunning();
            assertThat(player.value("cmi.core.entry")).isEqualTo("resume");
            assertThat(player.value(SCORE)).isEqualTo("38.46");
        }

        @Override
        public void end(Player player) {
            Captivate.unscale(player, WIDTH, HEIGHT);
            Captivate.play(player);
            Captivate.goTo(player, 7);
            Captivate.answer(player, "Cashcounter", "57.69");
            Captivate.goTo(player, 10);
            Captivate.drag(player, "DDM_Area1_68", "DDM_Area1_57");
            Captivate.drag(player, "DDM_Area1_66", "DDM_Area1_59");
            Captivate.drag(player, "DDM_Area1_67", "DDM_Area1_60");
            Captivate.answer(player, "si11556", "76.92");
            Captivate.goTo(player, 13);
            List.of(91, 86, 94, 95).forEach(debit -> Captivate.drag(player, "SmartShape_" + debit, "SmartShape_143"));
            List.of(96, 92, 90, 93).forEach(credit -> Captivate.drag(player, "SmartShape_" + credit, "SmartShape_144"));
            Captivate.answer(player, "si16393", "96.15");
            player.awaitValue("cmi.core.lesson_status", "completed");
        }
    }

    /** H5P's crossword; it keeps no place of its own, so the learner begins anew. */
    record Crossword() implements Lesson {

        private static final String WORDS =
                "() => JSON.parse(Object.values(H5PIntegration.contents)[0].jsonContent).words.map(w => [w.clue, w.answer])";

        @Override
        public String how() {
            return "its crossword filled in on its own screen";
        }

        @Override
        public void begin(Player player) {
            fill(player, 3);
            player.awaitValue("cmi.core.lesson_status", "incomplete");
        }

        @Override
        public void resume(Player player) {
            player.awaitRunning();
            assertThat(player.value("cmi.core.entry")).isEqualTo("resume");
            assertThat(player.value("cmi.core.lesson_status")).isEqualTo("incomplete");
        }

        @Override
        public void end(Player player) {
            fill(player, Integer.MAX_VALUE);
            player.awaitValue("cmi.core.lesson_status", "passed");
        }

        private static void fill(Player player, int most) {
            Frame course = player.frame("document.querySelector('.h5p-crossword-input-fields-group-input')");
            List<?> words = (List<?>) course.evaluate(WORDS);
            for (Object word : words.subList(0, Math.min(most, words.size()))) {
                Locator input = course.locator(".h5p-crossword-input-fields-group-wrapper")
                        .filter(Person.containing(String.valueOf(((List<?>) word).getFirst())))
                        .locator("input");
                input.fill(String.valueOf(((List<?>) word).getLast()));
                input.dispatchEvent("keyup");
            }
        }
    }

    /**
     * Storyline's sample course: four slides, two questions, the result, the last slide. Its quiz counts as complete by the
     * action {@code setquizcomplete} alone, and no slide of it has that, so it cannot report more than its points.
     */
    record Storyline() implements Lesson {

        private static final String PLAYER = "document.querySelector('.slide-control-button-next')";
        private static final String SUSPEND_DATA = "cmi.suspend_data";
        private static final String NEXT = ".slide-control-button-next:not(.hidden):not(.cs-disabled)";
        private static final String SUBMIT = ".slide-control-button-submit:not(.hidden):not(.cs-disabled)";
        private static final int SLIDES_BEFORE_THE_QUIZ = 4;

        @Override
        public String how() {
            return "turned page by page to its last slide, its questions answered on its own slides, left by its own exit;"
                    + " none of its slides submits the result (`setquizcomplete`), so it reports all points and \"incomplete\" anywhere";
        }

        @Override
        public void begin(Player player) {
            player.awaitRunning();
            for (int slide = 0; slide < SLIDES_BEFORE_THE_QUIZ; slide++) {
                press(player, NEXT);
            }
            answer(player);
        }

        @Override
        public void resume(Player player) {
            player.awaitRunning();
            assertThat(player.value("cmi.entry")).isEqualTo("resume");
            assertThat(player.value("cmi.score.raw")).isEqualTo("50");
            player.frame("document.querySelector('.resume-prompt-slide')")
                    .locator(".resume-prompt-slide button")
                    .filter(Person.containing("Yes"))
                    .click();
        }

        @Override
        public void end(Player player) {
            answer(player);
            press(player, NEXT);
            player.frame(PLAYER).getByText("COURSE COMPLETE").first().waitFor();
            assertThat(player.value("cmi.score.raw")).isEqualTo("100");
            player.frame(PLAYER).locator(shown("Exit Course")).first().click();
            player.notice();
            assertThat(player.value("cmi.completion_status")).isEqualTo("incomplete");
        }

        private static void answer(Player player) {
            player.frame(PLAYER).locator(shown("Correct")).first().click();
            press(player, SUBMIT);
            press(player, shown("Continue"));
        }

        private static String shown(String label) {
            return ".slide-object.shown.cursor-hover[aria-label*='" + label + "']";
        }

        /** Presses a button of the course and waits until it has noted it. */
        private static void press(Player player, String button) {
            String before = player.value(SUSPEND_DATA) + player.value("cmi.interactions._count");
            player.frame(PLAYER).locator(button).first().click();
            Await.until("the course has noted the click on " + button, NOTING, POLL, () -> {
                player.page().waitForTimeout(20);
                return !before.equals(player.value(SUSPEND_DATA) + player.value("cmi.interactions._count"));
            });
        }
    }
}
