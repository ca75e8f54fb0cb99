package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.Activity;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.ScormStandard;
import de.kitacampus.portal.common.scorm.runtime.Judgement.Verdict;
import de.kitacampus.portal.common.scorm.runtime.RunTimeRules.Breach;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course while it is played: opens items, takes what they report and judges it. Learners and test plays of the back
 * office go through here alike; what differs is where the attempts are kept.
 *
 * @param session the session of the page that plays it
 * @param learner how the course is told to call the learner, never a name
 * @param owner whose attempts they are
 * @param now the time of this call
 * @see "Design decision: DD115-20261122-what-an-attempt-is.md"
 */
public record CoursePlay(
        UUID session,
        String learner,
        PackageReport report,
        int passMark,
        KeptAttempts attempts,
        UUID owner,
        Instant now) {

    private static final int GENERAL_EXCEPTION = 101;
    private static final int NOT_INITIALIZED_12 = 301;
    private static final int COMMIT_BEFORE_INITIALIZATION_2004 = 142;

    /**
     * @param run number to send with each commit
     * @param cmi what the run-time starts with
     */
    public record Opened(int run, Map<String, String> cmi) {}

    /** What became of a commit. */
    public sealed interface Taking {

        /**
         * Stored and judged.
         *
         * @param refused elements that were left out because the standard does not allow them
         */
        record Judged(Verdict verdict, List<Breach> refused) implements Taking {

            public CommitOutcome outcome(Standing standing) {
                return refused.isEmpty()
                        ? new CommitOutcome.Taken(standing)
                        : new CommitOutcome.Partly(
                                standing,
                                refused.getFirst().errorCode(),
                                refused.getFirst().shown());
            }
        }

        /** Older than what is stored; nothing changed. */
        record Old() implements Taking {}

        record Refused(CommitOutcome outcome) implements Taking {}
    }

    /**
     * Opens an item for one more run.
     *
     * @param passed whether the course is passed, so that this run is a look back that counts for nothing
     */
    public Opened open(int sco, boolean passed) {
        ItemRecord before = attempts.last(sco).orElse(null);
        ItemRecord opened = opened(before, sco, !passed);
        StartData start = new StartData(
                learner, report.launchable().get(sco), entry(before, opened), passed, opened.totalSeconds());
        return new Opened(opened.run(), start.over(opened.cmi(), report.standard()));
    }

    private ItemRecord opened(@Nullable ItemRecord before, int sco, boolean credit) {
        if (before != null && !before.isFailedForGood()) {
            ItemRecord reopened = before.reopened(session, credit, now);
            attempts.change(reopened);
            return reopened;
        }
        int attempt = before == null ? 1 : before.attempt() + 1;
        int run = before == null ? 1 : before.run() + 1;
        ItemRecord first = ItemRecord.first(owner, sco, attempt, run, session, credit, now);
        attempts.add(first);
        return first;
    }

    private static String entry(@Nullable ItemRecord before, ItemRecord opened) {
        if (before == null || before.attempt() != opened.attempt()) {
            return "ab-initio";
        }
        if (before.isToBeResumed()) {
            return "resume";
        }
        return before.sequence() == 0 && before.cmi().isEmpty() ? "ab-initio" : "";
    }

    public Taking take(int sco, RunTimeCommit commit) {
        ItemRecord before = attempts.last(sco).orElse(null);
        if (before == null || commit.run() > before.run()) {
            return refused(notInitialized(), "item " + sco + " was not opened");
        }
        if (!before.session().equals(from(commit)) || commit.run() < before.run()) {
            return new Taking.Refused(new CommitOutcome.Superseded());
        }
        if (before.finished() || commit.sequence() <= before.sequence()) {
            return new Taking.Old();
        }
        if (commit.emptied() != null && before.sequence() == 0) {
            return refused(GENERAL_EXCEPTION, "changes of nothing");
        }
        List<Breach> breaches = new RunTimeRules(report.standard()).breaches(commit.cmi());
        Map<String, String> cmi = new Reported(before.cmi(), commit).without(breaches);
        if (!attempts.fits(cmi)) {
            return new Taking.Refused(new CommitOutcome.TooLarge());
        }
        return new Taking.Judged(judged(before, commit, cmi), breaches);
    }

    private UUID from(RunTimeCommit commit) {
        UUID earlier = commit.session();
        return earlier == null ? session : earlier;
    }

    private static Taking refused(int code, String why) {
        return new Taking.Refused(new CommitOutcome.Refused(code, why));
    }

    private int notInitialized() {
        return report.standard() == ScormStandard.SCORM_12 ? NOT_INITIALIZED_12 : COMMIT_BEFORE_INITIALIZATION_2004;
    }

    private Verdict judged(ItemRecord before, RunTimeCommit commit, Map<String, String> reported) {
        Judgement judgement =
                new Judgement(report.standard(), report.launchable().get(before.sco()), passMark);
        Map<String, String> cmi = commit.last() ? judgement.settled(reported) : reported;
        Verdict verdict = before.credit() ? judgement.judge(cmi, commit.last()) : Verdict.NOTHING;
        boolean is12 = report.standard() == ScormStandard.SCORM_12;
        String time = cmi.get(is12 ? "cmi.core.session_time" : "cmi.session_time");
        attempts.change(before.committed(
                commit.sequence(),
                commit.last(),
                cmi,
                verdict,
                judgement.isSuspended(cmi),
                RunTimeDuration.seconds(time),
                now));
        return verdict;
    }

    /** The course from the best of all attempts at each of its items. */
    public RollUp rollUp() {
        RollUp plain = RollUp.of(attempts.standings(), report.launchable().size());
        Activity root = report.activities();
        return root == null ? plain : plain.sequencedBy(root, attempts.lastOfEach(), passMark);
    }

    public int nextItem() {
        return attempts.lastOfEach().stream()
                .max(Comparator.comparing(ItemRecord::updatedAt))
                .map(this::after)
                .orElse(0);
    }

    private int after(ItemRecord last) {
        boolean through = last.state() == State.PASSED && last.finished();
        return through && last.sco() + 1 < report.launchable().size() ? last.sco() + 1 : last.sco();
    }

    public boolean isPassed() {
        return rollUp().state() == State.PASSED;
    }
}
