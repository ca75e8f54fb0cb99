package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingSpan;
import de.kitacampus.portal.slave.content.ContentFacts.Appeared;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person and the rules she is under, told day by day. */
final class Duties {

    static final RoleId KITCHEN = new RoleId(UUID.randomUUID());
    static final RoleId OFFICE = new RoleId(UUID.randomUUID());
    static final CentreId NORTH = new CentreId(UUID.randomUUID());
    static final CentreId SOUTH = new CentreId(UUID.randomUUID());
    static final CourseNumber COURSE = CourseNumber.of("1.9.04");
    static final ContentId CONTENT = new ContentId(UUID.randomUUID());

    final PersonId anna = new PersonId(UUID.randomUUID());
    final List<MemberFact> facts = new ArrayList<>();
    final List<ProofFact> proofs = new ArrayList<>();
    final List<BookingSpan> bookings = new ArrayList<>();
    final List<Appeared> appeared = new ArrayList<>();
    final RuleId id = new RuleId(UUID.randomUUID());
    final List<RuleVersion> versions = new ArrayList<>();

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Noon of a day. */
    static Instant noon(String day) {
        return day(day).atTime(12, 0).atZone(BillingPeriod.ZONE).toInstant();
    }

    static RuleDraft rule() {
        return new RuleDraft(COURSE);
    }

    static RuleDraft rule(int firstDays, @Nullable Integer months) {
        return rule().first(firstDays).every(months);
    }

    Duties saved(String day, RuleDraft draft) {
        return saved(day, draft.content());
    }

    Duties saved(String day, RuleContent content) {
        versions.add(new RuleVersion(id, versions.size() + 1, noon(day), null, content));
        return this;
    }

    /** Works there since that day, and the portal knew it then. */
    Duties works(String since, RoleId... roles) {
        return becomes(since, true, since, List.of(NORTH), roles);
    }

    Duties becomes(String known, boolean present, @Nullable String entered, List<CentreId> centres, RoleId... roles) {
        facts.add(new MemberFact(
                anna, noon(known), present, entered == null ? null : day(entered), centres, List.of(roles)));
        return this;
    }

    Duties passed(String on) {
        return passed(on, on, null);
    }

    Duties passed(String on, String known, @Nullable String withdrawn) {
        proofs.add(new ProofFact(
                new ProofId(UUID.randomUUID()),
                anna,
                COURSE.value(),
                day(on),
                noon(known),
                withdrawn == null ? null : noon(withdrawn),
                BookingId.random(),
                null));
        return this;
    }

    Duties booked(String on, String until, @Nullable String started) {
        bookings.add(new BookingSpan(
                BookingId.random(), anna, COURSE, noon(on), started == null ? null : noon(started), noon(until)));
        return this;
    }

    /** A version of the content appears. */
    Duties appears(int version, String on) {
        appeared.add(new Appeared(version, noon(on)));
        return this;
    }

    Duties confirmed(int version, String on) {
        proofs.add(new ProofFact(
                new ProofId(UUID.randomUUID()), anna, Subject.key(CONTENT), day(on), noon(on), null, null, version));
        return this;
    }

    Rule asRule() {
        return new Rule(id, null, versions);
    }

    static Moment endOf(String day) {
        return Moment.at(day(day), noon("2099-01-01"));
    }

    Optional<Duty> on(String day) {
        return on(endOf(day));
    }

    Optional<Duty> on(Moment moment) {
        return DutyRules.duty(asRule(), new Membership(facts), proofs, bookings, appeared, moment);
    }

    Duty at(String day) {
        return on(day).orElseThrow();
    }

    TrainingStatus status(String day) {
        return at(day).status();
    }

    List<Cycle> cycles(String day) {
        Duty duty = at(day);
        return DutyRules.cycles(asRule(), duty.version(), duty.since(), proofs, appeared, endOf(day));
    }

    List<Gap> gaps(String day) {
        return DutyRules.gaps(cycles(day), at(day).dueOn(), day(day));
    }
}
