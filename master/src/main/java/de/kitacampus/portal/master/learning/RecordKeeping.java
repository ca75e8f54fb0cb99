package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.content.LearnerRecords;
import de.kitacampus.portal.master.content.PackageItem;
import de.kitacampus.portal.master.content.PackageReport;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.ScormStandard;
import de.kitacampus.portal.master.learning.Judgement.Verdict;
import de.kitacampus.portal.master.learning.RunTimeRules.Breach;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final int GENERAL_EXCEPTION = 101;
    private static final int NOT_INITIALIZED_12 = 301;
    private static final int COMMIT_BEFORE_INITIALIZATION_2004 = 142;

    private final Registrations registrations;
    private final ItemRecords items;
    private final ResultNews news;
    private final TestRecords tests;
    private final Catalog catalog;
    private final Clock clock;

    RecordKeeping(
            Registrations registrations,
            ItemRecords items,
            ResultNews news,
            TestRecords tests,
            Catalog catalog,
            Clock clock) {
        this.registrations = registrations;
        this.items = items;
        this.news = news;
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
        // The portal's row is locked from here on, so two first starts at once meet here.
        long change = registrations.nextChange(learner.portal());
        Optional<Registration> meanwhile = registrations.find(learner.portal(), learner.booking());
        if (meanwhile.isPresent()) {
            return checked(meanwhile.get(), learner).packageId();
        }
        registrations.insert(Registration.first(
                UUID.randomUUID(), learner, version.id(), version.version(), clock.instant(), change));
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
                .map(found -> retakes(learner).of(lastFailed(found), clock.instant()))
                .orElseGet(Retake.Allowed::new);
    }

    private List<ItemRecord> lastFailed(Registration registration) {
        return items.lastOfEach(registration.id()).stream()
                .filter(last -> last.state() == State.FAILED)
                .toList();
    }

    @Override
    public Retake retake(Learner learner, int sco) {
        return registrations
                .find(learner.portal(), learner.booking())
                .flatMap(found -> items.last(found.id(), sco))
                .map(last -> retakes(learner).of(last, clock.instant()))
                .orElseGet(Retake.Allowed::new);
    }

    private Retakes retakes(Learner learner) {
        return new Retakes(catalog.find(learner.course()).map(Course::retake).orElse(null));
    }

    @Override
    @Transactional
    public Begun begin(PlaySession session, PackageReport report, int sco) {
        if (session.test()) {
            return tests.begin(session, report, sco);
        }
        Registration registration = locked(session);
        ItemRecord before = items.last(registration.id(), sco).orElse(null);
        ItemRecord opened = open(registration, before, session, sco);
        StartData start = new StartData(
                session.learner().user(),
                report.launchable().get(sco),
                entry(before, opened),
                registration.state() == State.PASSED,
                opened.totalSeconds());
        return new Begun(opened.run(), start.over(opened.cmi(), report.standard()), standing(session, report));
    }

    private ItemRecord open(Registration registration, @Nullable ItemRecord before, PlaySession session, int sco) {
        Instant now = clock.instant();
        if (before == null) {
            ItemRecord first = ItemRecord.first(registration.id(), sco, 1, 1, session.id(), State.STARTED, now);
            items.insert(first);
            return first;
        }
        if (before.state() == State.FAILED && before.isOver()) {
            ItemRecord again = ItemRecord.first(
                    registration.id(), sco, before.attempt() + 1, before.run() + 1, session.id(), State.FAILED, now);
            items.insert(again);
            return again;
        }
        ItemRecord reopened = before.reopened(session.id(), now);
        items.update(reopened);
        return reopened;
    }

    static String entry(@Nullable ItemRecord before, ItemRecord opened) {
        if (before == null || before.attempt() != opened.attempt()) {
            return "ab-initio";
        }
        if (before.isToBeResumed()) {
            return "resume";
        }
        return before.sequence() == 0 && before.cmi().isEmpty() ? "ab-initio" : "";
    }

    @Override
    @Transactional
    public CommitOutcome commit(PlaySession session, PackageReport report, int sco, RunTimeCommit commit) {
        if (session.test()) {
            return tests.commit(session, report, sco, commit, passMark(session));
        }
        Registration registration = locked(session);
        ItemRecord before = items.last(registration.id(), sco).orElse(null);
        if (before == null || commit.run() > before.run()) {
            return new CommitOutcome.Refused(notInitialized(report.standard()), "item " + sco + " was not opened");
        }
        if (!before.session().equals(session.id()) || commit.run() < before.run()) {
            return new CommitOutcome.Superseded();
        }
        if (before.finished() || commit.sequence() <= before.sequence()) {
            return new CommitOutcome.Taken(standing(session, report));
        }
        Optional<Breach> breach = new RunTimeRules(report.standard()).breach(commit.cmi());
        if (breach.isPresent()) {
            return new CommitOutcome.Refused(
                    breach.get().errorCode(), breach.get().element());
        }
        if (!items.fits(commit.cmi())) {
            return new CommitOutcome.Refused(GENERAL_EXCEPTION, "larger than " + ItemRecords.CMI_LENGTH);
        }
        Verdict verdict = store(session, report, sco, before, commit);
        reckon(registration, report, verdict, commit.last());
        return new CommitOutcome.Taken(standing(session, report));
    }

    static int notInitialized(ScormStandard standard) {
        return standard == ScormStandard.SCORM_12 ? NOT_INITIALIZED_12 : COMMIT_BEFORE_INITIALIZATION_2004;
    }

    private Verdict store(PlaySession session, PackageReport report, int sco, ItemRecord before, RunTimeCommit commit) {
        PackageItem item = report.launchable().get(sco);
        Judgement judgement = new Judgement(report.standard(), item, passMark(session));
        Map<String, String> cmi = commit.last() ? judgement.settled(commit.cmi()) : commit.cmi();
        Verdict verdict = judgement.judge(cmi);
        boolean is12 = report.standard() == ScormStandard.SCORM_12;
        String time = cmi.get(is12 ? "cmi.core.session_time" : "cmi.session_time");
        items.update(before.committed(
                commit.sequence(),
                commit.last(),
                cmi,
                verdict,
                judgement.isSuspended(cmi),
                RunTimeDuration.seconds(time),
                clock.instant()));
        return verdict;
    }

    private void reckon(Registration before, PackageReport report, Verdict verdict, boolean last) {
        List<ItemRecords.Standing> all = items.standings(before.id());
        RollUp sum = rollUp(all, report.launchable().size());
        long seconds = all.stream().mapToLong(ItemRecords.Standing::seconds).sum();
        Registration after =
                before.reckoned(sum.state(), sum.score(), verdict.completionOnly(), seconds, clock.instant());
        if (after.isNewsAfter(before, last)) {
            registrations.update(
                    after.numbered(registrations.nextChange(before.learner().portal())));
            news.afterCommit(before.learner().portal());
        }
    }

    private static RollUp rollUp(List<ItemRecords.Standing> all, int count) {
        Map<Integer, ItemRecords.Standing> best = new HashMap<>();
        all.forEach(one -> best.merge(one.sco(), one, RecordKeeping::better));
        List<@Nullable State> states = new ArrayList<>();
        List<@Nullable BigDecimal> scores = new ArrayList<>();
        for (int sco = 0; sco < count; sco++) {
            ItemRecords.Standing one = best.get(sco);
            states.add(one == null ? null : one.state());
            scores.add(one == null ? null : one.score());
        }
        return new RollUp(states, scores);
    }

    private static ItemRecords.Standing better(ItemRecords.Standing one, ItemRecords.Standing other) {
        State state = one.state().compareTo(other.state()) >= 0 ? one.state() : other.state();
        BigDecimal score = one.score() == null
                ? other.score()
                : other.score() == null ? one.score() : one.score().max(other.score());
        return new ItemRecords.Standing(one.sco(), state, score, one.seconds() + other.seconds());
    }

    @Override
    public Standing standing(PlaySession session, PackageReport report) {
        if (session.test()) {
            return tests.standing(session, report);
        }
        Registration registration = registrations
                .find(session.learner().portal(), session.learner().booking())
                .orElseThrow();
        RollUp sum =
                rollUp(items.standings(registration.id()), report.launchable().size());
        List<@Nullable String> states = new ArrayList<>();
        sum.states().forEach(state -> states.add(state == null ? null : state.name()));
        return new Standing(registration.state().name(), registration.score(), states);
    }

    private Registration locked(PlaySession session) {
        return registrations
                .lock(session.learner().portal(), session.learner().booking())
                .orElseThrow(() -> new IllegalStateException("no registration for session " + session.id()));
    }

    private int passMark(PlaySession session) {
        return catalog.find(session.learner().course())
                .map(course -> course.passMark())
                .orElse(DEFAULT_PASS_MARK);
    }
}
