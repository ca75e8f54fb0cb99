package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import de.kitacampus.portal.master.learning.PastResults;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerQueries;
import de.kitacampus.portal.master.usage.LedgerRow;
import de.kitacampus.portal.master.usage.LedgerSort;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The demo portals tell what their people booked in the past year; this lets most of them have learned it. Looks again whenever more
 * has been told.
 */
@Component
@Profile("demo")
class DemoLearning {

    /** What was booked just now is left to the visitor. */
    private static final Duration KEPT_FREE = Duration.ofHours(2);

    private final LedgerQueries ledger;
    private final PastResults results;
    private final Catalog catalog;
    private final Clock clock;
    private long known;

    DemoLearning(LedgerQueries ledger, PastResults results, Catalog catalog, Clock clock) {
        this.ledger = ledger;
        this.results = results;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT3S")
    void learn() {
        LedgerFilter booked =
                new LedgerFilter(null, Set.of(UsageType.COURSE_BOOKED), null, null, null, null, null, false);
        long told = ledger.totals(booked).count();
        if (told != known) {
            List<LedgerRow> rows =
                    ledger.stream(booked, new LedgerSort(LedgerSort.Column.OCCURRED_AT, false), Stream::toList);
            rows.stream()
                    .filter(row -> row.occurredAt().isBefore(clock.instant().minus(KEPT_FREE)))
                    .forEach(this::learned);
            known = told;
        }
    }

    /** The booking decides by its ID, so that a look again finds the same. */
    private void learned(LedgerRow row) {
        Random random = new Random(row.bookingId().value().getLeastSignificantBits());
        int fate = random.nextInt(100);
        if (row.course() == null || fate >= 82) {
            return;
        }
        int minutes = catalog.find(row.course()).map(Course::learningMinutes).orElse(30);
        Duration time = Duration.ofMinutes(minutes * (60L + random.nextInt(60)) / 100 + 2);
        Instant latest = clock.instant().minus(KEPT_FREE.dividedBy(2));
        Instant started = row.occurredAt().plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
        Instant stopped = started.plus(time).isBefore(latest) ? started.plus(time) : latest;
        State state = fate < 60 ? State.PASSED : fate < 68 ? State.FAILED : State.STARTED;
        results.add(
                new Learner(row.portal(), row.userId(), row.course(), row.bookingId()),
                state,
                score(state, random),
                state == State.STARTED ? time.toSeconds() / 3 : time.toSeconds(),
                stopped.minus(time),
                stopped);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal score(State state, Random random) {
        return switch (state) {
            case PASSED -> BigDecimal.valueOf(80 + 5L * random.nextInt(5));
            case FAILED -> BigDecimal.valueOf(40 + 5L * random.nextInt(7));
            case STARTED -> null;
        };
    }
}
