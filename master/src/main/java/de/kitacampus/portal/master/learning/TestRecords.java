package de.kitacampus.portal.master.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.AttemptStanding;
import de.kitacampus.portal.common.scorm.runtime.Begun;
import de.kitacampus.portal.common.scorm.runtime.CommitOutcome;
import de.kitacampus.portal.common.scorm.runtime.CoursePlay;
import de.kitacampus.portal.common.scorm.runtime.CoursePlay.Taking;
import de.kitacampus.portal.common.scorm.runtime.ItemRecord;
import de.kitacampus.portal.common.scorm.runtime.KeptAttempts;
import de.kitacampus.portal.common.scorm.runtime.RollUp;
import de.kitacampus.portal.common.scorm.runtime.RunTimeCommit;
import de.kitacampus.portal.common.scorm.runtime.Standing;
import de.kitacampus.portal.master.content.PlaySession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * What test plays of the back office report: {@link CoursePlay} as a learner's course, but kept in memory for the length of a
 * session and never written down.
 *
 * @see "Design decision: DD082-20261122-test-plays.md"
 */
@Component
class TestRecords {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration KEPT = Duration.ofHours(4);

    private final Cache<UUID, InMemory> sessions = Caffeine.newBuilder()
            .maximumSize(MOST_AT_ONCE)
            .expireAfterAccess(KEPT.toMinutes(), TimeUnit.MINUTES)
            .build();
    private final Cache<UUID, String> sequencing = Caffeine.newBuilder()
            .maximumSize(MOST_AT_ONCE)
            .expireAfterAccess(KEPT.toMinutes(), TimeUnit.MINUTES)
            .build();
    private final ItemRecords sizes;
    private final Clock clock;

    TestRecords(ItemRecords sizes, Clock clock) {
        this.sizes = sizes;
        this.clock = clock;
    }

    Begun begin(PlaySession session, PackageReport report, int sco, int passMark) {
        InMemory attempts = attempts(session);
        synchronized (attempts) {
            CoursePlay playing = playing(session, report, attempts, passMark);
            CoursePlay.Opened opened = playing.open(sco, playing.isPassed());
            return new Begun(opened.run(), opened.cmi(), standing(playing));
        }
    }

    CommitOutcome commit(PlaySession session, PackageReport report, int sco, RunTimeCommit commit, int passMark) {
        InMemory attempts = attempts(session);
        synchronized (attempts) {
            CoursePlay playing = playing(session, report, attempts, passMark);
            return switch (playing.take(sco, commit)) {
                case Taking.Refused(CommitOutcome outcome) -> outcome;
                case Taking.Old _ -> new CommitOutcome.Taken(standing(playing));
                case Taking.Judged judged -> judged.outcome(standing(playing));
            };
        }
    }

    Standing standing(PlaySession session, PackageReport report, int passMark) {
        InMemory attempts = attempts(session);
        synchronized (attempts) {
            return standing(playing(session, report, attempts, passMark));
        }
    }

    Optional<String> sequencing(PlaySession session) {
        return Optional.ofNullable(sequencing.getIfPresent(session.id()));
    }

    void keepSequencing(PlaySession session, String state) {
        sequencing.put(session.id(), state);
    }

    private static Standing standing(CoursePlay playing) {
        RollUp sum = playing.rollUp();
        return new Standing(sum.state().name(), sum.score(), sum.stateNames());
    }

    private CoursePlay playing(PlaySession session, PackageReport report, InMemory attempts, int passMark) {
        return new CoursePlay(
                session.id(),
                session.learner().user().toString(),
                report,
                passMark,
                attempts,
                session.id(),
                clock.instant());
    }

    private InMemory attempts(PlaySession session) {
        return sessions.get(session.id(), _ -> new InMemory());
    }

    private final class InMemory implements KeptAttempts {

        private final Map<Integer, List<ItemRecord>> items = new TreeMap<>();

        @Override
        public Optional<ItemRecord> last(int sco) {
            return Optional.ofNullable(items.get(sco)).map(List::getLast);
        }

        @Override
        public List<ItemRecord> lastOfEach() {
            return items.values().stream().map(List::getLast).toList();
        }

        @Override
        public List<AttemptStanding> standings() {
            return items.values().stream()
                    .flatMap(List::stream)
                    .map(AttemptStanding::of)
                    .toList();
        }

        @Override
        public boolean fits(Map<String, String> cmi) {
            return sizes.fits(cmi);
        }

        @Override
        public void add(ItemRecord first) {
            items.computeIfAbsent(first.sco(), _ -> new ArrayList<>()).add(first);
        }

        @Override
        public void change(ItemRecord one) {
            List<ItemRecord> attempts = items.getOrDefault(one.sco(), new ArrayList<>());
            attempts.set(attempts.size() - 1, one);
        }
    }
}
