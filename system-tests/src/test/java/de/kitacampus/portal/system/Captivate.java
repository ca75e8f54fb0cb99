package de.kitacampus.portal.system;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ViewportSize;
import java.time.Duration;

/** The controls of a classic Captivate course. */
final class Captivate {

    private static final String RUNNING = "window.cpAPIInterface && document.getElementById('playImage')";

    private static final String LOCATION = "cmi.core.lesson_location";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration ANIMATION = Duration.ofMillis(450);
    private static final Duration ANSWERING = Duration.ofSeconds(15);

    private Captivate() {}

    static Frame frame(Player player) {
        player.awaitRunning();
        return player.frame(RUNNING);
    }

    /** Presses the large arrow with which each of them begins. */
    static void play(Player player) {
        frame(player).locator("#playImage").click();
        player.awaitAnyValue(LOCATION);
    }

    /** Presses the button for the next slide until the course follows; while it moves, it takes no click. */
    static void next(Player player, String slide) {
        Await.until("slide " + slide + " shows", ANSWERING, POLL, () -> {
            if (slide.equals(player.value(LOCATION))) {
                return true;
            }
            frame(player).evaluate("() => cpAPIInterface.next()");
            player.page().waitForTimeout(ANIMATION.toMillis());
            return slide.equals(player.value(LOCATION));
        });
    }

    /** Sizes the window so that the course is shown unscaled; dragging misses its aim otherwise. */
    static void unscale(Player player, int width, int height) {
        Page page = player.page();
        BoundingBox shown = player.locator("#course").boundingBox();
        ViewportSize size = page.viewportSize();
        page.setViewportSize(
                size.width + width - (int) Math.round(shown.width),
                size.height + height - (int) Math.round(shown.height));
    }

    static void goTo(Player player, int slide) {
        frame(player).evaluate("slide => cpAPIInterface.gotoSlide(slide - 1)", slide);
        player.awaitValue(LOCATION, "Slide_" + slide);
    }

    /** Clicks an object of the slide once it takes clicks, until the score is as expected. */
    static void answer(Player player, String object, String score) {
        Await.until("the answer " + object + " counts", ANSWERING, ANIMATION, () -> {
            click(player, object);
            player.page().waitForTimeout(ANIMATION.toMillis());
            return score.equals(player.value("cmi.core.score.raw"));
        });
    }

    static void click(Player player, String object) {
        Point middle = middle(player, object);
        player.page().mouse().click(middle.x, middle.y);
    }

    /** Drags an object onto another, at the pace at which the course follows. */
    static void drag(Player player, String object, String target) {
        Mouse mouse = player.page().mouse();
        Point from = middle(player, object);
        Point to = middle(player, target);
        mouse.move(from.x, from.y);
        mouse.down();
        mouse.move(from.x - 5, from.y - 5, new Mouse.MoveOptions().setSteps(2));
        mouse.move(to.x, to.y, new Mouse.MoveOptions().setSteps(15));
        player.page().waitForTimeout(100);
        mouse.move(to.x + 1, to.y + 1);
        player.page().waitForTimeout(50);
        mouse.up();
        player.page().waitForTimeout(ANIMATION.toMillis());
    }

    private static Point middle(Player player, String object) {
        BoundingBox box = frame(player).locator("[id='" + object + "']").first().boundingBox();
        return new Point(box.x + box.width / 2, box.y + box.height / 2);
    }

    private record Point(double x, double y) {}
}
