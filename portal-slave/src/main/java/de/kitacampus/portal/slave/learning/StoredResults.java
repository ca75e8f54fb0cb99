package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.BookingCancelled;
import de.kitacampus.portal.slave.bookings.BookingMade;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
@Transactional
class StoredResults implements LearningResults, PassedBookings {

    private final LearningStore store;
    private final ApplicationEventPublisher events;

    StoredResults(LearningStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @EventListener
    void on(BookingMade made) {
        store.open(made.booking());
    }

    @EventListener
    void on(BookingCancelled cancelled) {
        store.remove(cancelled.booking());
    }

    @Override
    @Transactional(readOnly = true)
    public long cursor() {
        return store.cursor();
    }

    @Override
    @Transactional(readOnly = true)
    public List<BookingId> passed(@Nullable BookingId after, int limit) {
        return store.passed(after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> passedAt(BookingId booking) {
        return store.of(booking).map(LearningState::passedAt);
    }

    @Override
    public void apply(List<CourseResult> results) {
        apply(results, results.stream().mapToLong(CourseResult::change).max().orElse(0));
    }

    @Override
    public void apply(List<CourseResult> results, long next) {
        Set<BookingId> changed = new HashSet<>();
        for (CourseResult result : results) {
            if (store.update(result)) {
                changed.add(result.bookingId());
                if (result.state() == CourseResult.State.PASSED) {
                    events.publishEvent(new CoursePassed(result.bookingId()));
                }
            }
        }
        store.advanceCursor(next);
        if (!changed.isEmpty()) {
            tellAfterCommit(new ResultsChanged(Set.copyOf(changed)));
        }
    }

    /** Screens only: what is lost here is on the screen at its next opening, so no outbox is needed. */
    private void tellAfterCommit(ResultsChanged event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(event);
            }
        });
    }
}
