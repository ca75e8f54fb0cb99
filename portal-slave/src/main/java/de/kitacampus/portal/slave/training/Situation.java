package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.BookingSpan;
import de.kitacampus.portal.slave.content.ContentFacts.Appeared;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the rules look at, read once; answers for any moment. */
final class Situation {

    private final List<Rule> rules;
    private final Map<RuleId, Rule> byId = new HashMap<>();
    private final Map<PersonId, Membership> members;
    private final Map<PersonId, Map<String, List<ProofFact>>> proofs = new HashMap<>();
    private final Map<PersonId, Map<CourseNumber, List<BookingSpan>>> bookings = new HashMap<>();

    private final Map<ContentId, List<Appeared>> versions;

    Situation(
            List<Rule> rules,
            Map<PersonId, Membership> members,
            List<ProofFact> proofs,
            List<BookingSpan> bookings,
            Map<ContentId, List<Appeared>> versions) {
        this.versions = versions;
        this.rules = rules;
        this.members = members;
        rules.forEach(rule -> byId.put(rule.id(), rule));
        for (ProofFact proof : proofs) {
            this.proofs
                    .computeIfAbsent(proof.person(), _ -> new HashMap<>())
                    .computeIfAbsent(proof.subject(), _ -> new ArrayList<>(2))
                    .add(proof);
        }
        for (BookingSpan booking : bookings) {
            this.bookings
                    .computeIfAbsent(booking.person(), _ -> new HashMap<>())
                    .computeIfAbsent(booking.course(), _ -> new ArrayList<>(2))
                    .add(booking);
        }
    }

    /** All duties of all people, person by person. */
    List<Duty> duties(Moment moment) {
        List<Rule> active = rules.stream()
                .filter(rule -> rule.inForce(moment)
                        .filter(version -> version.content().enabled())
                        .isPresent())
                .toList();
        Map<RuleId, RuleVersion> versions = new HashMap<>();
        active.forEach(rule -> versions.put(rule.id(), rule.inForce(moment).orElseThrow()));
        List<Duty> duties = new ArrayList<>();
        members.forEach((person, membership) -> versions.values()
                .forEach(version -> duty(version, membership, person, moment).ifPresent(duties::add)));
        return duties;
    }

    private Optional<Duty> duty(RuleVersion version, Membership member, PersonId person, Moment moment) {
        return DutyRules.duty(
                version,
                member,
                proofs(person, version),
                bookings(person, version.content().course()),
                versions(version),
                moment);
    }

    /** What was done for a duty, and the times without a proof. */
    List<Cycle> cycles(Duty duty, Moment moment) {
        Rule rule = java.util.Objects.requireNonNull(byId.get(duty.rule()));
        return DutyRules.cycles(
                rule,
                duty.version(),
                duty.since(),
                proofs(duty.person(), duty.version()),
                versions(duty.version()),
                moment);
    }

    List<Gap> gaps(Duty duty, Moment moment) {
        return DutyRules.gaps(cycles(duty, moment), duty.dueOn(), moment.day());
    }

    private List<Appeared> versions(RuleVersion version) {
        ContentId content = version.content().ownContent();
        return content == null ? List.of() : versions.getOrDefault(content, List.of());
    }

    List<Rule> rules() {
        return rules;
    }

    private List<ProofFact> proofs(PersonId person, RuleVersion version) {
        return proofs.getOrDefault(person, Map.of()).getOrDefault(version.subject(), List.of());
    }

    private List<BookingSpan> bookings(PersonId person, @org.jspecify.annotations.Nullable CourseNumber course) {
        return course == null
                ? List.of()
                : bookings.getOrDefault(person, Map.of()).getOrDefault(course, List.of());
    }
}
