package de.kitacampus.portal.slave.training;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.content.ContentFacts;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.content.ContentState;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The carrier's rules. Everybody in the office reads them, only administrators of the carrier change them. */
@Service
@Transactional
public class TrainingRules {

    private static final int HEAD_AFTER_DAYS = 0;
    private static final int CARRIER_AFTER_DAYS = 14;

    private final RuleStore store;
    private final Staff staff;
    private final Offer offer;
    private final ContentFacts contents;
    private final TrainingScope scope;
    private final Clock clock;

    TrainingRules(RuleStore store, Staff staff, Offer offer, ContentFacts contents, TrainingScope scope, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.offer = offer;
        this.contents = contents;
        this.scope = scope;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Rule> find(RuleId id) {
        return store.find(id);
    }

    /** The version that was in force on a day, by what is known now. */
    @Transactional(readOnly = true)
    public Optional<RuleVersion> inForce(RuleId id, LocalDate day) {
        return store.find(id).flatMap(rule -> rule.inForce(new Moment(day, clock.instant())));
    }

    /** Ready-made rules that are not in use yet. */
    @Transactional(readOnly = true)
    public List<ReadyMade> readyMade() {
        Set<String> taken = store.all().stream()
                .map(Rule::template)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ReadyMadeRules.ALL.stream()
                .filter(one -> !taken.contains(one.id()))
                .toList();
    }

    /** Courses that can fulfil a rule, by number. */
    @Transactional(readOnly = true)
    public List<OfferedCourse> courses() {
        return offer.courses().stream()
                .sorted(Comparator.comparing(course -> course.course().number()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<OfferedCourse> course(CourseNumber number) {
        return offer.find(number);
    }

    /** Own content that rules can ask for. */
    @Transactional(readOnly = true)
    public List<OwnContent> contents() {
        return contents.all().stream()
                .filter(content -> content.state() == ContentState.PUBLISHED)
                .toList();
    }

    /** Also what nobody can do any more; empty when it was deleted, and for others than the carrier's administrators. */
    @Transactional(readOnly = true)
    public Optional<OwnContent> content(ContentId id) {
        return contents.find(id).filter(_ -> scope.isAdmin());
    }

    /** Takes a ready-made rule over with its legal basis and all its wordings; it applies from today on. */
    public RuleOutcome takeOver(String template) {
        ReadyMade ready = ReadyMadeRules.ALL.stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow();
        if (!scope.isAdmin()) {
            return new RuleOutcome.NotYours();
        }
        return takeOver(ready, today(), now(), scope.actor().orElse(null));
    }

    RuleOutcome takeOver(ReadyMade ready, LocalDate appliesFrom, Instant at, @Nullable UUID by) {
        RuleId id = new RuleId(UuidCreator.getTimeOrderedEpoch());
        if (!store.insert(id, ready.id(), at)) {
            return new RuleOutcome.TakenOver();
        }
        RuleVersion last = null;
        for (ReadyMade.Wording wording : ready.wordings()) {
            last = new RuleVersion(
                    id, last == null ? 1 : last.number() + 1, at, by, content(ready, wording, appliesFrom));
            store.append(last);
        }
        return new RuleOutcome.Saved(Objects.requireNonNull(last));
    }

    private RuleContent content(ReadyMade ready, ReadyMade.Wording wording, LocalDate appliesFrom) {
        return new RuleContent(
                ready.name(),
                matching(ready),
                rolesNamed(ready.roleNames()),
                Set.of(),
                ready.firstWithinDays(),
                ready.intervalMonths(),
                ready.leadDays(),
                wording.legalBasis(),
                wording.text(),
                wording.validFrom(),
                appliesFrom,
                true,
                false,
                true,
                HEAD_AFTER_DAYS,
                CARRIER_AFTER_DAYS);
    }

    /** The course of the catalog whose own rule names the same provision. */
    private Subject matching(ReadyMade ready) {
        String hint = ready.courseHint();
        if (hint == null) {
            return new Subject.Elsewhere();
        }
        return courses().stream()
                .filter(OfferedCourse::available)
                .map(OfferedCourse::course)
                .filter(course -> course.mandatory() != null
                        && course.mandatory().legalBasis().contains(hint))
                .<Subject>map(course -> new Subject.Course(course.number()))
                .findFirst()
                .orElseGet(Subject.Elsewhere::new);
    }

    /** If none has such a name, the rule is for all and the administrator narrows it. */
    private Set<RoleId> rolesNamed(List<String> names) {
        return staff.roles().stream()
                .filter(role -> names.contains(role.name()))
                .map(JobRole::id)
                .collect(Collectors.toSet());
    }

    public RuleOutcome create(RuleContent content) {
        Optional<RuleOutcome> refusal = refusal(content);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        RuleId id = new RuleId(UuidCreator.getTimeOrderedEpoch());
        Instant at = now();
        store.insert(id, null, at);
        return save(new RuleVersion(id, 1, at, scope.actor().orElse(null), content));
    }

    /**
     * Adds a version.
     *
     * @param basedOn number of the version that the form was opened with
     */
    public RuleOutcome change(RuleId id, int basedOn, RuleContent content) {
        Optional<RuleOutcome> refusal = refusal(content);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        RuleVersion latest = store.find(id).orElseThrow().latest();
        if (latest.number() != basedOn) {
            return new RuleOutcome.ChangedMeanwhile(latest);
        }
        return save(new RuleVersion(id, basedOn + 1, now(), scope.actor().orElse(null), content));
    }

    /** Switches a rule on or off from today on. */
    public RuleOutcome switchTo(RuleId id, int basedOn, boolean on) {
        RuleContent latest = store.find(id).orElseThrow().latest().content();
        LocalDate from = latest.validFrom().isAfter(today()) ? latest.validFrom() : today();
        return change(id, basedOn, latest.switched(on, from));
    }

    /** Of two who save at once, the key of the table lets one win. */
    private RuleOutcome save(RuleVersion version) {
        return store.append(version)
                ? new RuleOutcome.Saved(version)
                : new RuleOutcome.ChangedMeanwhile(
                        store.find(version.rule()).orElseThrow().latest());
    }

    private Optional<RuleOutcome> refusal(RuleContent content) {
        return scope.isAdmin()
                ? RuleCheck.refusal(content).or(() -> refusalOfContent(content))
                : Optional.of(new RuleOutcome.NotYours());
    }

    /** A rule that is switched off may name what is gone, or it could not be switched off. */
    private Optional<RuleOutcome> refusalOfContent(RuleContent content) {
        ContentId id = content.ownContent();
        if (id == null || !content.enabled()) {
            return Optional.empty();
        }
        Optional<OwnContent> found = contents.find(id);
        if (found.isEmpty()) {
            return Optional.of(new RuleOutcome.Invalid(RuleOutcome.Field.CONTENT, "training.rule.content.gone"));
        }
        return found.get().state() == ContentState.PUBLISHED
                ? Optional.empty()
                : Optional.of(new RuleOutcome.Invalid(RuleOutcome.Field.CONTENT, "training.rule.content.closed"));
    }

    private LocalDate today() {
        return Moment.dayOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
