package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.AttemptStanding;
import de.kitacampus.portal.common.scorm.runtime.Begun;
import de.kitacampus.portal.common.scorm.runtime.CommitOutcome;
import de.kitacampus.portal.common.scorm.runtime.CoursePlay;
import de.kitacampus.portal.common.scorm.runtime.CoursePlay.Taking;
import de.kitacampus.portal.common.scorm.runtime.ItemRecord;
import de.kitacampus.portal.common.scorm.runtime.Judgement.Verdict;
import de.kitacampus.portal.common.scorm.runtime.RollUp;
import de.kitacampus.portal.common.scorm.runtime.RunTimeCommit;
import de.kitacampus.portal.common.scorm.runtime.Standing;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseRules;
import de.kitacampus.portal.master.content.LearnerRecords;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.PlaySession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps and judges the records of learners.
 *
 * @see "Design decision: DD023-20261122-judging-results.md"
 */
@Service
class RecordKeeping implements LearnerRecords {

    /** Of a course that the catalog does not know any more. */
    private static final int DEFAULT_PASS_MARK = 80;

    private final Registrations registrations;
    private final ItemRecords items;
    private final PassMarks passMarks;
    private final ResultNews news;
    private final SequencingStates sequencing;
    private final TestRecords tests;
    private final Catalog catalog;
    private final Clock clock;

    RecordKeeping(
            Registrations registrations,
            ItemRecords items,
            PassMarks passMarks,
            ResultNews news,
            SequencingStates sequencing,
            TestRecords tests,
            Catalog catalog,
            Clock clock) {
        this.registrations = registrations;
        this.items = items;
        this.passMarks = passMarks;
        this.news = news;
        this.sequencing = sequencing;
        this.tests = tests;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> packageOf(Learner learner) {
        return registrations.find(learner.portal(), learner.booking()).map(found -> checked(found, learner)
                .packageId());
    }

    @Override
    @Transactional(noRollbackFor = BookingTaken.class)
    public UUID enrol(Learner learner, PackageVersion version) {
        Optional<Registration> existing = registrations.lock(learner.portal(), learner.booking());
        if (existing.isPresent()) {
            return checked(existing.get(), learner).packageId();
        }
        Registration first =
                Registration.first(UUID.randomUUID(), learner, version.id(), version.version(), clock.instant());
        if (!registrations.insert(first)) {
            Registration meanwhile =
                    registrations.lock(learner.portal(), learner.booking()).orElseThrow();
            return checked(meanwhile, learner).packageId();
        }
        news.afterCommit(learner.portal());
        return version.id();
    }

    private static Registration checked(Registration found, Learner learner) {
        if (!found.learner().equals(learner)) {
            throw new BookingTaken(learner.booking());
        }
        return found;
    }

    @Override
    public Retake retake(Learner learner) {
        return registrations
                .find(learner.portal(), learner.booking())
                .filter(found -> found.state() == State.FAILED)
                .map(found -> retakes(learner).of(lastNotPassed(found), clock.instant()))
                .orElseGet(Retake.Allowed::new);
    }

    private List<ItemRecord> lastNotPassed(Registration registration) {
        return items.of(registration.id()).lastOfEach().stream()
                .filter(last -> last.state() != State.PASSED)
                .toList();
    }

    @Override
    public Retake retake(Learner learner, int sco) {
        return registrations
                .find(learner.portal(), learner.booking())
                .flatMap(found -> items.of(found.id()).last(sco))
                .map(last -> retakes(learner).of(last, clock.instant()))
                .orElseGet(Retake.Allowed::new);
    }

    private Retakes retakes(Learner learner) {
        return new Retakes(
                catalog.rules(learner.course()).map(CourseRules::retake).orElse(null));
    }

    @Override
    @Transactional
    public Begun begin(PlaySession session, PackageReport report, int sco) {
        if (session.test()) {
            return tests.begin(session, report, sco, passMark(session));
        }
        Registration registration = locked(session);
        CoursePlay playing = playing(session, report, registration);
        CoursePlay.Opened opened = playing.open(sco, registration.state() == State.PASSED);
        return new Begun(opened.run(), opened.cmi(), standing(registration, playing));
    }

    @Override
    @Transactional
    public CommitOutcome commit(PlaySession session, PackageReport report, int sco, RunTimeCommit commit) {
        if (session.test()) {
            return tests.commit(session, report, sco, commit, passMark(session));
        }
        Registration registration = locked(session);
        CoursePlay playing = playing(session, report, registration);
        return switch (playing.take(sco, commit)) {
            case Taking.Refused refused -> refused.outcome();
            case Taking.Old _ -> new CommitOutcome.Taken(standing(registration, playing));
            case Taking.Judged judged -> {
                Registration after = reckon(registration, playing, judged.verdict(), commit.last());
                yield judged.outcome(standing(after, playing));
            }
        };
    }

    private Registration reckon(Registration before, CoursePlay playing, Verdict verdict, boolean last) {
        RollUp sum = playing.rollUp();
        long seconds = playing.attempts().standings().stream()
                .mapToLong(AttemptStanding::seconds)
                .sum();
        Registration after =
                before.reckoned(sum.state(), sum.score(), verdict.completionOnly(), seconds, clock.instant());
        if (!after.isNewsAfter(before, last)) {
            return before;
        }
        registrations.update(after);
        if (after.state() == State.PASSED && before.state() != State.PASSED) {
            passMarks.note(before.id(), playing.passMark());
        }
        news.afterCommit(before.learner().portal());
        return after;
    }

    @Override
    public Standing standing(PlaySession session, PackageReport report) {
        if (session.test()) {
            return tests.standing(session, report, passMark(session));
        }
        Registration registration = registrations
                .find(session.learner().portal(), session.learner().booking())
                .orElseThrow();
        return standing(registration, playing(session, report, registration));
    }

    @Override
    public int nextItem(PlaySession session, PackageReport report) {
        if (session.test()) {
            return 0;
        }
        return registrations
                .find(session.learner().portal(), session.learner().booking())
                .map(registration -> playing(session, report, registration).nextItem())
                .orElse(0);
    }

    private static Standing standing(Registration registration, CoursePlay playing) {
        return new Standing(
                registration.state().name(),
                registration.score(),
                playing.rollUp().stateNames());
    }

    private CoursePlay playing(PlaySession session, PackageReport report, Registration registration) {
        return new CoursePlay(
                session.id(),
                session.learner().user().toString(),
                report,
                passMark(session),
                items.of(registration.id()),
                registration.id(),
                clock.instant());
    }

    @Override
    public Optional<String> sequencing(PlaySession session) {
        if (session.test()) {
            return tests.sequencing(session);
        }
        return registrations
                .find(session.learner().portal(), session.learner().booking())
                .flatMap(found -> sequencing.find(found.id()));
    }

    @Override
    @Transactional
    public void keepSequencing(PlaySession session, String state) {
        if (session.test()) {
            tests.keepSequencing(session, state);
        } else {
            sequencing.put(locked(session).id(), state, clock.instant());
        }
    }

    private Registration locked(PlaySession session) {
        return registrations
                .lock(session.learner().portal(), session.learner().booking())
                .orElseThrow(() -> new IllegalStateException("no registration for session " + session.id()));
    }

    private int passMark(PlaySession session) {
        return catalog.rules(session.learner().course())
                .map(CourseRules::passMark)
                .orElse(DEFAULT_PASS_MARK);
    }
}
