package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.BookingSpans;
import de.kitacampus.portal.slave.content.ContentFacts;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the rules look at. */
@Component
class Situations {

    private final RuleStore rules;
    private final MemberStore members;
    private final ProofStore proofs;
    private final BookingSpans bookings;
    private final ContentFacts contents;
    private final Roster roster;

    Situations(
            RuleStore rules,
            MemberStore members,
            ProofStore proofs,
            BookingSpans bookings,
            ContentFacts contents,
            Roster roster) {
        this.rules = rules;
        this.members = members;
        this.proofs = proofs;
        this.bookings = bookings;
        this.contents = contents;
        this.roster = roster;
    }

    /** For this moment alone and for its duties alone, which is faster. */
    @Transactional
    public Situation at(Moment moment) {
        roster.refresh();
        List<Rule> all = rules.all();
        return new Situation(
                all,
                members.all(),
                proofs.counting(moment),
                bookings.since(moment.known(), courses(all)),
                versions(all));
    }

    /** For moments from this one on. */
    @Transactional
    public Situation of(Moment earliest) {
        roster.refresh();
        List<Rule> all = rules.all();
        return new Situation(
                all, members.all(), proofs.facts(), bookings.since(earliest.known(), courses(all)), versions(all));
    }

    /** The same for one person alone. */
    @Transactional
    public Situation of(PersonId person, Moment earliest) {
        roster.refresh();
        List<Rule> all = rules.all();
        Instant since = earliest.known();
        return new Situation(
                all,
                members.of(person).map(one -> Map.of(person, one)).orElse(Map.of()),
                proofs.facts(person),
                bookings.since(since, courses(all), person),
                versions(all));
    }

    private Map<ContentId, List<ContentFacts.Appeared>> versions(List<Rule> rules) {
        return contents.appeared(named(rules, RuleContent::ownContent));
    }

    private static List<CourseNumber> courses(List<Rule> rules) {
        return named(rules, RuleContent::course);
    }

    private static <T> List<T> named(List<Rule> rules, Function<RuleContent, @Nullable T> what) {
        return rules.stream()
                .flatMap(rule -> rule.versions().stream())
                .flatMap(version -> Stream.ofNullable(what.apply(version.content())))
                .distinct()
                .toList();
    }
}
