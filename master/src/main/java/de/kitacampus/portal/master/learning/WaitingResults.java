package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Answers long polls without holding a connection while waiting. Must not be called in a transaction. */
@Service
class WaitingResults implements Results {

    static final int PAGE = 500;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    /** Changes made through another master are found so late at most. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Registrations registrations;
    private final ChangeNumbers numbers;
    private final ResultNews news;

    WaitingResults(Registrations registrations, ChangeNumbers numbers, ResultNews news) {
        this.registrations = registrations;
        this.numbers = numbers;
        this.news = news;
    }

    @Override
    public ResultsPage after(PortalId portal, long after, Duration wait) {
        long patience = Math.clamp(wait.toNanos(), 0, LONGEST_WAIT.toNanos());
        long start = System.nanoTime();
        while (true) {
            CountDownLatch change = news.next(portal);
            numbers.assign(portal);
            List<CourseResult> found = registrations.after(portal, after, PAGE);
            long left = patience - (System.nanoTime() - start);
            if (!found.isEmpty() || left <= 0 || !await(change, Math.min(left, LOOK_AGAIN.toNanos()))) {
                return new ResultsPage(
                        found, found.isEmpty() ? after : found.getLast().change());
            }
        }
    }

    @Override
    public Optional<CourseResult> of(PortalId portal, BookingId booking) {
        numbers.assign(portal);
        return registrations.result(portal, booking);
    }

    private static boolean await(CountDownLatch change, long nanos) {
        try {
            change.await(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
