package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.AttemptStanding;
import de.kitacampus.portal.common.scorm.runtime.Begun;
import de.kitacampus.portal.common.scorm.runtime.CommitOutcome;
import de.kitacampus.portal.common.scorm.runtime.CoursePlay;
import de.kitacampus.portal.common.scorm.runtime.CoursePlay.Taking;
import de.kitacampus.portal.common.scorm.runtime.Judgement;
import de.kitacampus.portal.common.scorm.runtime.RollUp;
import de.kitacampus.portal.common.scorm.runtime.RunTimeCommit;
import de.kitacampus.portal.common.scorm.runtime.Standing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of people who learn the carrier's own courses, judged as at the master. Who passes has thereby done the content; nothing that
 * comes later takes that away.
 *
 * @see "Design decision: DD166-20261123-done-is-passed.md"
 */
@Service
@Transactional
public class OwnCourses {

    private final PlayStore plays;
    private final PlayAttempts attempts;
    private final MyContent mine;
    private final Clock clock;

    OwnCourses(PlayStore plays, PlayAttempts attempts, MyContent mine, Clock clock) {
        this.plays = plays;
        this.attempts = attempts;
        this.mine = mine;
        this.clock = clock;
    }

    /** Opens an item in a player page; from now on only this page's commits count for it. */
    public Begun begin(PlaySession session, PackageReport report, int sco) {
        PlayResult before = plays.locked(session.play());
        CoursePlay playing = playing(session, report);
        CoursePlay.Opened opened = playing.open(sco, before.state() == PlayResult.State.PASSED);
        return new Begun(opened.run(), opened.cmi(), standing(before, playing));
    }

    /** Takes over what an item reported and judges it. */
    public CommitOutcome commit(PlaySession session, PackageReport report, int sco, RunTimeCommit commit) {
        PlayResult before = plays.locked(session.play());
        CoursePlay playing = playing(session, report);
        return switch (playing.take(sco, commit)) {
            case Taking.Refused refused -> refused.outcome();
            case Taking.Old _ -> new CommitOutcome.Taken(standing(before, playing));
            case Taking.Judged judged -> judged.outcome(standing(reckoned(session, before, playing), playing));
        };
    }

    private PlayResult reckoned(PlaySession session, PlayResult before, CoursePlay playing) {
        RollUp sum = playing.rollUp();
        PlayResult.State reached = PlayResult.State.valueOf(sum.state().name());
        PlayResult.State state = reached.compareTo(before.state()) > 0 ? reached : before.state();
        long seconds = playing.attempts().standings().stream()
                .mapToLong(AttemptStanding::seconds)
                .sum();
        PlayResult after = new PlayResult(state, better(before.score(), sum.score()), seconds);
        if (!after.equals(before)) {
            plays.stands(session.play(), after.state(), after.score(), after.seconds(), now());
        }
        if (after.state() == PlayResult.State.PASSED && before.state() != PlayResult.State.PASSED) {
            mine.passed(session.person(), session.content(), session.version());
        }
        return after;
    }

    private static @Nullable BigDecimal better(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.max(other);
    }

    /** At the item that was open last, or at the one after it when that is passed. */
    @Transactional(readOnly = true)
    public int nextItem(PlaySession session, PackageReport report) {
        return playing(session, report).nextItem();
    }

    /** Where the learner stands in the navigation of a sequenced course, as the player kept it last. */
    @Transactional(readOnly = true)
    public Optional<String> sequencing(PlaySession session) {
        return plays.sequencing(session.play());
    }

    /** Keeps that; it decides what the learner is shown next, never what she has reached. */
    public void keepSequencing(PlaySession session, String state) {
        plays.keepSequencing(session.play(), state);
    }

    private CoursePlay playing(PlaySession session, PackageReport report) {
        return new CoursePlay(
                session.id(),
                session.play().toString(),
                report,
                Judgement.NO_MARK,
                attempts.of(session.play()),
                session.play(),
                now());
    }

    private static Standing standing(PlayResult result, CoursePlay playing) {
        return new Standing(
                result.state().name(), result.score(), playing.rollUp().stateNames());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
