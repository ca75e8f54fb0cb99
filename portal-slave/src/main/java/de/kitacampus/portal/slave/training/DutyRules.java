package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.bookings.BookingSpan;
import de.kitacampus.portal.slave.content.ContentFacts.Appeared;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who must do what by when. Pure: the same facts always give the same answer.
 *
 * @see "Design decision: DD100-20261122-state-of-mandatory-training.md"
 */
final class DutyRules {

    private static final Comparator<ProofFact> BY_DAY =
            Comparator.comparing(ProofFact::performedOn).thenComparing(ProofFact::recordedAt);

    private DutyRules() {}

    /**
     * What the rule asks of the person at that moment; empty when she is not under it.
     *
     * @param proofs the person's proofs of the rule's subject, in any order
     * @param bookings the person's bookings of the rule's course
     * @param versions when the versions of the rule's content appeared, the first one first
     */
    static Optional<Duty> duty(
            Rule rule,
            Membership member,
            List<ProofFact> proofs,
            List<BookingSpan> bookings,
            List<Appeared> versions,
            Moment moment) {
        return rule.inForce(moment)
                .filter(version -> version.content().enabled())
                .flatMap(version -> duty(version, member, proofs, bookings, versions, moment));
    }

    static Optional<Duty> duty(
            RuleVersion version,
            Membership member,
            List<ProofFact> proofs,
            List<BookingSpan> bookings,
            List<Appeared> versions,
            Moment moment) {
        Optional<LocalDate> since = member.underSince(version.content(), moment);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        ProofFact last = latest(proofs, moment);
        NewVersions known = NewVersions.of(version.content(), versions, moment);
        LocalDate due = due(version.content(), since.get(), last, known);
        BookingSpan running = running(proofs, bookings, moment);
        MemberFact fact = member.at(moment).orElseThrow();
        return Optional.of(new Duty(
                fact.person(),
                version,
                moment.day(),
                fact.centres(),
                fact.roles(),
                since.get(),
                due,
                last,
                status(version.content(), due, last, isReplaced(last, known), running != null, moment.day()),
                progress(running, moment.known()),
                running == null ? null : running.id()));
    }

    private static @Nullable ProofFact latest(List<ProofFact> proofs, Moment moment) {
        ProofFact latest = null;
        for (ProofFact proof : proofs) {
            if (proof.counts(moment) && (latest == null || BY_DAY.compare(latest, proof) < 0)) {
                latest = proof;
            }
        }
        return latest;
    }

    /** An earlier proof saves from the first training as long as it counts, but never shortens the time for it. */
    private static @Nullable LocalDate due(
            RuleContent rule, LocalDate since, @Nullable ProofFact last, NewVersions versions) {
        LocalDate first = since.plusDays(rule.firstWithinDays());
        if (last == null) {
            return first;
        }
        LocalDate again = again(rule, last, versions);
        if (again == null) {
            return null;
        }
        return last.performedOn().isBefore(since) && again.isBefore(first) ? first : again;
    }

    /** When the time is over, or when there is a new version, whichever comes first. */
    private static @Nullable LocalDate again(RuleContent rule, ProofFact proof, NewVersions versions) {
        LocalDate until = rule.validUntil(proof.performedOn());
        LocalDate renewed = versions.dueAfter(proof);
        return until == null || renewed != null && renewed.isBefore(until) ? renewed : until;
    }

    private static boolean isReplaced(@Nullable ProofFact last, NewVersions versions) {
        return last != null && versions.dueAfter(last) != null;
    }

    private static TrainingStatus status(
            RuleContent rule,
            @Nullable LocalDate due,
            @Nullable ProofFact last,
            boolean replaced,
            boolean booked,
            LocalDate day) {
        if (due == null) {
            return TrainingStatus.FULFILLED;
        }
        if (day.isAfter(due)) {
            return TrainingStatus.OVERDUE;
        }
        boolean counts = last != null && !replaced && isValid(rule, last, day);
        if (counts && day.isBefore(due.minusDays(rule.leadDays()))) {
            return TrainingStatus.FULFILLED;
        }
        return booked || rule.course() == null ? TrainingStatus.DUE_SOON : TrainingStatus.NOT_BOOKED;
    }

    private static boolean isValid(RuleContent rule, ProofFact proof, LocalDate day) {
        LocalDate until = rule.validUntil(proof.performedOn());
        return until == null || !day.isAfter(until);
    }

    /** A booking whose course was passed is done with, although it may still be used. */
    private static @Nullable BookingSpan running(List<ProofFact> proofs, List<BookingSpan> bookings, Moment moment) {
        if (bookings.isEmpty()) {
            return null;
        }
        Set<BookingId> done = proofs.stream()
                .filter(proof -> proof.booking() != null && !proof.recordedAt().isAfter(moment.known()))
                .map(ProofFact::booking)
                .collect(Collectors.toSet());
        return bookings.stream()
                .filter(span -> span.isRunning(moment.known()) && !done.contains(span.id()))
                .max(Comparator.comparing(BookingSpan::bookedAt))
                .orElse(null);
    }

    private static Progress progress(@Nullable BookingSpan running, Instant known) {
        if (running == null) {
            return Progress.NONE;
        }
        return running.isStarted(known) ? Progress.STARTED : Progress.BOOKED;
    }

    /**
     * Every training that was done up to that moment, the first one first, each measured by the version in force on its day.
     *
     * @param since since when the person is under the rule; what was done before was not late
     */
    static List<Cycle> cycles(
            Rule rule,
            RuleVersion now,
            LocalDate since,
            List<ProofFact> proofs,
            List<Appeared> versions,
            Moment moment) {
        List<ProofFact> counted = proofs.stream()
                .filter(proof -> proof.counts(moment))
                .sorted(BY_DAY)
                .toList();
        List<Cycle> cycles = new ArrayList<>();
        ProofFact before = null;
        for (ProofFact proof : counted) {
            RuleVersion version = rule.inForce(new Moment(proof.performedOn(), moment.known()))
                    .orElse(now);
            RuleContent content = version.content();
            boolean early = proof.performedOn().isBefore(since);
            NewVersions known = NewVersions.of(content, versions, moment);
            LocalDate due = early ? null : due(content, since, before, known);
            cycles.add(new Cycle(
                    proof,
                    due,
                    due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, proof.performedOn())),
                    again(content, proof, known),
                    version.number()));
            before = proof;
        }
        return cycles;
    }

    /** The times without a proof that counts, the first one first; one that lasts comes last and has no end. */
    static List<Gap> gaps(List<Cycle> cycles, @Nullable LocalDate dueOn, LocalDate day) {
        List<Gap> gaps = new ArrayList<>();
        for (Cycle cycle : cycles) {
            LocalDate due = cycle.dueOn();
            if (due != null && cycle.daysLate() > 1) {
                gaps.add(new Gap(due.plusDays(1), cycle.proof().performedOn().minusDays(1)));
            }
        }
        if (dueOn != null && day.isAfter(dueOn)) {
            gaps.add(new Gap(dueOn.plusDays(1), null));
        }
        return gaps;
    }
}
