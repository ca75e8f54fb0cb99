package de.kitacampus.portal.master.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.content.LearnerRecords.Begun;
import de.kitacampus.portal.master.content.LearnerRecords.CommitOutcome;
import de.kitacampus.portal.master.content.LearnerRecords.RunTimeCommit;
import de.kitacampus.portal.master.content.LearnerRecords.Standing;
import de.kitacampus.portal.master.content.PackageReport;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.ScormStandard;
import de.kitacampus.portal.master.learning.Judgement.Verdict;
import de.kitacampus.portal.master.learning.RunTimeRules.Breach;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What test plays of the back office report: judged by the same rules as a learner's, kept in memory for the length of a
 * session and never written down.
 *
 * @see "Design decision: DD082-20261122-test-plays.md"
 */
@Component
class TestRecords {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration KEPT = Duration.ofHours(4);

    private final Cache<UUID, Map<Integer, ItemRecord>> sessions = Caffeine.newBuilder()
            .maximumSize(MOST_AT_ONCE)
            .expireAfterAccess(KEPT.toMinutes(), TimeUnit.MINUTES)
            .build();
    private final Clock clock;

    TestRecords(Clock clock) {
        this.clock = clock;
    }

    Begun begin(PlaySession session, PackageReport report, int sco) {
        Map<Integer, ItemRecord> items = items(session);
        synchronized (items) {
            ItemRecord before = items.get(sco);
            ItemRecord opened = opened(before, session, sco);
            items.put(sco, opened);
            StartData start = new StartData(
                    session.learner().user(),
                    report.launchable().get(sco),
                    RecordKeeping.entry(before, opened),
                    rollUp(items, report).state() == State.PASSED,
                    opened.totalSeconds());
            return new Begun(opened.run(), start.over(opened.cmi(), report.standard()), standing(items, report));
        }
    }

    private ItemRecord opened(@Nullable ItemRecord before, PlaySession session, int sco) {
        if (before == null) {
            return ItemRecord.first(session.id(), sco, 1, 1, session.id(), State.STARTED, clock.instant());
        }
        if (before.state() == State.FAILED && before.isOver()) {
            return ItemRecord.first(
                    session.id(),
                    sco,
                    before.attempt() + 1,
                    before.run() + 1,
                    session.id(),
                    State.STARTED,
                    clock.instant());
        }
        return before.reopened(session.id(), clock.instant());
    }

    CommitOutcome commit(PlaySession session, PackageReport report, int sco, RunTimeCommit commit, int passMark) {
        Map<Integer, ItemRecord> items = items(session);
        synchronized (items) {
            ItemRecord before = items.get(sco);
            if (before == null || commit.run() > before.run()) {
                return new CommitOutcome.Refused(
                        RecordKeeping.notInitialized(report.standard()), "item " + sco + " was not opened");
            }
            if (commit.run() < before.run()) {
                return new CommitOutcome.Superseded();
            }
            Optional<Breach> breach = new RunTimeRules(report.standard()).breach(commit.cmi());
            if (breach.isPresent()) {
                return new CommitOutcome.Refused(
                        breach.get().errorCode(), breach.get().element());
            }
            if (!before.finished() && commit.sequence() > before.sequence()) {
                items.put(sco, judged(before, report, commit, passMark));
            }
            return new CommitOutcome.Taken(standing(items, report));
        }
    }

    private ItemRecord judged(ItemRecord before, PackageReport report, RunTimeCommit commit, int passMark) {
        Judgement judgement =
                new Judgement(report.standard(), report.launchable().get(before.sco()), passMark);
        Map<String, String> cmi = commit.last() ? judgement.settled(commit.cmi()) : commit.cmi();
        Verdict verdict = judgement.judge(cmi);
        boolean is12 = report.standard() == ScormStandard.SCORM_12;
        String time = cmi.get(is12 ? "cmi.core.session_time" : "cmi.session_time");
        return before.committed(
                commit.sequence(),
                commit.last(),
                cmi,
                verdict,
                judgement.isSuspended(cmi),
                RunTimeDuration.seconds(time),
                clock.instant());
    }

    Standing standing(PlaySession session, PackageReport report) {
        Map<Integer, ItemRecord> items = items(session);
        synchronized (items) {
            return standing(items, report);
        }
    }

    private Map<Integer, ItemRecord> items(PlaySession session) {
        return sessions.get(session.id(), _ -> new TreeMap<>());
    }

    private static Standing standing(Map<Integer, ItemRecord> items, PackageReport report) {
        RollUp sum = rollUp(items, report);
        List<@Nullable String> states = new ArrayList<>();
        sum.states().forEach(state -> states.add(state == null ? null : state.name()));
        return new Standing(sum.state().name(), sum.score(), states);
    }

    private static RollUp rollUp(Map<Integer, ItemRecord> items, PackageReport report) {
        List<@Nullable State> states = new ArrayList<>();
        List<@Nullable BigDecimal> scores = new ArrayList<>();
        for (int sco = 0; sco < report.launchable().size(); sco++) {
            ItemRecord one = items.get(sco);
            states.add(one == null ? null : one.state());
            scores.add(one == null ? null : one.score());
        }
        return new RollUp(states, scores);
    }
}
