package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a portal hears of changes. */
class ResultsTest extends LearningFixture {

    @Test
    void results_come_in_the_order_of_their_change_and_once() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        ResultsPage first = results.after(portal, 0, Duration.ZERO);
        assertThat(first.results()).hasSize(1);
        assertThat(results.after(portal, first.next(), Duration.ZERO))
                .isEqualTo(new ResultsPage(List.of(), first.next()));

        begin(browser, 0);
        commit(browser, 0, 1, 1, true, core("passed", "", "00:01:00", ""));

        ResultsPage second = results.after(portal, first.next(), Duration.ZERO);
        assertThat(second.results()).extracting(CourseResult::state).containsExactly(State.PASSED);
        assertThat(second.next()).isGreaterThan(first.next());
    }

    @Test
    void a_waiting_reader_is_woken_by_a_change() throws Exception {
        store(TestPackage.scorm12());
        long cursor = results.after(portal, 0, Duration.ZERO).next();
        CompletableFuture<ResultsPage> reader =
                CompletableFuture.supplyAsync(() -> results.after(portal, cursor, Duration.ofSeconds(25)));

        open();

        assertThat(reader.get(5, TimeUnit.SECONDS).results()).hasSize(1);
    }

    @Test
    void a_reader_misses_no_change_of_many_writers_at_once() throws Exception {
        store(TestPackage.scorm12());
        int learners = 12;
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int number = 0; number < learners; number++) {
            writers.add(CompletableFuture.runAsync(() -> {
                var request = new de.kitacampus.portal.common.wire.v1.LaunchRequest(
                        de.kitacampus.portal.common.id.UserId.random(),
                        course,
                        BookingId.random(),
                        START.plus(Duration.ofDays(1)),
                        "https://portal.example/kita",
                        "de");
                var issued = (de.kitacampus.portal.master.content.LaunchOutcome.Issued)
                        launches.launch(new de.kitacampus.portal.master.content.LaunchOrder(portal, request));
                try {
                    redeem(issued.ticket().ticket());
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }));
        }
        List<Long> seen = new ArrayList<>();
        long cursor = 0;
        while (seen.size() < learners) {
            ResultsPage page = results.after(portal, cursor, Duration.ofSeconds(10));
            assertThat(page.results())
                    .as("the reader waits for the rest in vain")
                    .isNotEmpty();
            page.results().forEach(result -> seen.add(result.change()));
            cursor = page.next();
        }

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
    }
}
