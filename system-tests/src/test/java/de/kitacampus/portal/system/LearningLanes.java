package de.kitacampus.portal.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Learns packages beside the test that reports them; more than one at a time gains nothing on two cores. */
final class LearningLanes implements AutoCloseable {

    private static final int LANES = 1;

    private final ExecutorService threads = Executors.newFixedThreadPool(LANES);
    private final Queue<RealPackage> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, CompletableFuture<Learned>> outcomes = new ConcurrentHashMap<>();
    private final AppProcess portal;
    private final String userName;
    private final Map<String, String> numbers;

    /**
     * @param numbers of the courses by the packages' names; all are booked
     */
    LearningLanes(AppProcess portal, String userName, Map<String, String> numbers) {
        this.portal = portal;
        this.userName = userName;
        this.numbers = Map.copyOf(numbers);
    }

    /** Where the portal says the learner stands in the end. */
    record Learned(String state, @Nullable String score) {}

    void learn(List<RealPackage> packages) {
        packages.forEach(this::future);
        waiting.addAll(packages);
        for (int lane = 0; lane < LANES; lane++) {
            threads.execute(this::lane);
        }
    }

    /**
     * Waits until a package has been learned.
     *
     * @throws AssertionError or whatever else the lesson ended with
     */
    Learned outcome(RealPackage one) {
        try {
            return future(one).join();
        } catch (CompletionException failed) {
            throw new AssertionError(one.name() + ": " + failed.getMessage(), failed);
        }
    }

    private CompletableFuture<Learned> future(RealPackage one) {
        return outcomes.computeIfAbsent(one.name(), _ -> new CompletableFuture<>());
    }

    /** A browser belongs to the thread that started it. */
    private void lane() {
        try (Browser browser = new Browser();
                Learner learner = new Learner(browser.desktop("de-DE"), portal)) {
            learner.signIn(userName);
            for (RealPackage one = waiting.poll(); one != null; one = waiting.poll()) {
                CompletableFuture<Learned> outcome = future(one);
                try {
                    Progress.say("learning " + one.name());
                    outcome.complete(learned(learner, one, String.valueOf(numbers.get(one.name()))));
                } catch (RuntimeException | AssertionError failed) {
                    outcome.completeExceptionally(failed);
                }
            }
        } catch (RuntimeException broken) {
            outcomes.values().forEach(outcome -> outcome.completeExceptionally(broken));
        }
    }

    private static Learned learned(Learner learner, RealPackage one, String number) {
        Page window = one.lesson().isLeftByButton() ? stay(learner, one, number) : close(learner, one, number);
        Player player = learner.startIn(window, number);
        one.lesson().resume(player);
        one.lesson().end(player);
        player.finish();
        Locator card = learner.page()
                .locator("#my-courses .my-course[data-course='" + number + "'][data-state='" + one.state() + "']"
                        + (one.score() == null ? "" : "[data-score]"));
        card.waitFor();
        String score = card.getAttribute("data-score");
        if (!window.equals(learner.page())) {
            window.close();
        }
        return new Learned(one.state(), score);
    }

    /** Begins in her own window and comes back to the portal by the player's button. */
    private static Page stay(Learner learner, RealPackage one, String number) {
        Player player = learner.startIn(learner.page(), number);
        one.lesson().begin(player);
        player.finish();
        return learner.page();
    }

    /** Begins in a window that she closes in the middle; goes on in another one. */
    private static Page close(Learner learner, RealPackage one, String number) {
        Page first = learner.context().newPage();
        one.lesson().begin(learner.startIn(first, number));
        first.waitForClose(() -> first.close(new Page.CloseOptions().setRunBeforeUnload(true)));
        return learner.context().newPage();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
