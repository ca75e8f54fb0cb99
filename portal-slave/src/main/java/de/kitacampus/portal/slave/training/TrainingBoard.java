package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board "Pflichtschulungen": everybody for the carrier's administrators, the own centres for heads, nobody for others. The scope is
 * taken from the signed-in account at every call.
 */
@Service
@Transactional
public class TrainingBoard {

    private final Situations situations;
    private final Staff staff;
    private final TrainingScope scope;
    private final AutoBookingLog autoBookings;
    private final Clock clock;

    TrainingBoard(Situations situations, Staff staff, TrainingScope scope, AutoBookingLog autoBookings, Clock clock) {
        this.situations = situations;
        this.staff = staff;
        this.scope = scope;
        this.autoBookings = autoBookings;
        this.clock = clock;
    }

    public LocalDate today() {
        return Moment.dayOf(clock.instant());
    }

    /** The centres the signed-in account may look at. */
    @Transactional(readOnly = true)
    public List<Centre> centres() {
        Optional<Set<CentreId>> own = scope.centres();
        return staff.centres().stream()
                .filter(centre -> own.isEmpty() || own.get().contains(centre.id()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<JobRole> roles() {
        return staff.roles();
    }

    /** Whether the signed-in account may change rules. */
    public boolean mayChangeRules() {
        return scope.isAdmin();
    }

    public Board board(BoardQuery query, BoardQuery.Group group) {
        List<Duty> duties = duties(situations.at(moment(query)), query);
        return new Board(
                lines(duties, query, group),
                Counts.of(duties),
                duties.stream().map(Duty::person).distinct().count());
    }

    private List<Board.Line> lines(List<Duty> duties, BoardQuery query, BoardQuery.Group group) {
        Map<CentreId, String> centres = centres().stream()
                .filter(centre -> query.centre() == null || centre.id().equals(query.centre()))
                .collect(Collectors.toMap(Centre::id, Centre::name));
        Map<Object, String> roles = new HashMap<>();
        roles().stream()
                .filter(role -> query.role() == null || role.id().equals(query.role()))
                .forEach(role -> roles.put(role.id(), role.name()));
        return switch (group) {
            case CENTRE -> lines(duties, Duty::centres, centres::get);
            case ROLE -> lines(duties, Duty::roles, roles::get);
            case RULE -> {
                Map<RuleId, String> rules = duties.stream()
                        .collect(Collectors.toMap(
                                Duty::rule, duty -> duty.version().content().name(), (one, same) -> one));
                yield lines(duties, duty -> List.of(duty.rule()), rules::get);
            }
        };
    }

    /** Someone with two centres counts in both lines; centres of others make no line. */
    private static <K> List<Board.Line> lines(
            List<Duty> duties, Function<Duty, List<K>> keys, Function<K, @Nullable String> name) {
        Map<K, List<Duty>> groups = new HashMap<>();
        List<Duty> without = new ArrayList<>();
        for (Duty duty : duties) {
            if (keys.apply(duty).isEmpty()) {
                without.add(duty);
            }
            keys.apply(duty).forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(duty));
        }
        Comparator<Board.Line> byName = Names.order(Board.Line::label);
        Stream<Board.Line> named = groups.entrySet().stream()
                .filter(entry -> name.apply(entry.getKey()) != null)
                .map(entry -> new Board.Line(
                        entry.getKey().toString(),
                        Objects.requireNonNullElse(name.apply(entry.getKey()), ""),
                        Counts.of(entry.getValue())))
                .sorted(byName);
        Stream<Board.Line> rest =
                without.isEmpty() ? Stream.empty() : Stream.of(new Board.Line(null, "", Counts.of(without)));
        return Stream.concat(named, rest).toList();
    }

    /** The people behind the numbers, by name, for each person the most urgent duty first. */
    public List<PersonDuty> people(BoardQuery query) {
        List<Duty> duties = duties(situations.at(moment(query)), query);
        Names names = names(duties);
        Map<String, String> refusals = autoBookings.refusals();
        String search = query.search().strip().toLowerCase(Locale.GERMAN);
        return duties.stream()
                .map(duty -> new PersonDuty(
                        duty,
                        names.sorted(duty.person()),
                        names.centres(duty.centres()),
                        names.roles(duty.roles()),
                        refusals.get(AutoBookingLog.key(duty))))
                .filter(row -> search.isEmpty() || isNamed(row.name(), search))
                .sorted(Names.order(PersonDuty::name)
                        .thenComparing(row -> row.duty().person().value())
                        .thenComparing(
                                row -> row.duty().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(row -> row.duty().version().content().name()))
                .toList();
    }

    private static boolean isNamed(@Nullable String name, String search) {
        return name != null
                && Stream.of(search.split("[\\s,]+"))
                        .allMatch(word -> name.toLowerCase(Locale.GERMAN).contains(word));
    }

    /** The ends of the months up to the day that is looked at, each by what was known then. */
    public List<MonthState> months(BoardQuery query, int months) {
        List<LocalDate> days = new ArrayList<>();
        YearMonth last = YearMonth.from(query.day());
        for (int back = months - 1; back > 0; back--) {
            days.add(last.minusMonths(back).atEndOfMonth());
        }
        days.add(query.day());
        Situation situation = situations.of(Moment.at(days.getFirst(), clock.instant()));
        return days.stream()
                .map(day -> new MonthState(day, Counts.of(duties(situation, query.on(day)))))
                .toList();
    }

    /** Who was without a valid proof at some time of the last months, those who still are first. */
    public List<PersonGap> gaps(BoardQuery query, int months) {
        Moment moment = moment(query);
        Situation situation = situations.of(moment);
        LocalDate from = query.day().minusMonths(months);
        List<Duty> duties = duties(situation, query);
        Names names = names(duties);
        return duties.stream()
                .flatMap(duty -> situation.gaps(duty, moment).stream()
                        .filter(gap -> gap.to() == null || !gap.to().isBefore(from))
                        .map(gap ->
                                new PersonGap(duty, gap, names.sorted(duty.person()), names.centres(duty.centres()))))
                .sorted(Comparator.comparing((PersonGap row) -> row.gap().to() != null)
                        .thenComparing(row -> row.gap().from())
                        .thenComparing(Names.order(PersonGap::name)))
                .toList();
    }

    /** How the duties stand today, and how many times without a valid proof there were in the last months. */
    public Alarm alarm(int months) {
        BoardQuery all = new BoardQuery(today(), null, null, null, null, "");
        Moment moment = moment(all);
        Situation situation = situations.of(moment);
        List<Duty> duties = duties(situation, all);
        LocalDate from = all.day().minusMonths(months);
        long gaps = duties.stream()
                .flatMap(duty -> situation.gaps(duty, moment).stream())
                .filter(gap -> gap.to() == null || !gap.to().isBefore(from))
                .count();
        return new Alarm(Counts.of(duties), gaps);
    }

    /** What the overview has to tell. */
    public record Alarm(Counts counts, long gaps) {}

    /** One duty of one person with all that was done for it; empty when the person is none of the account's. */
    public Optional<DutyDetails> details(PersonId person, RuleId rule, LocalDate day) {
        Moment moment = Moment.at(day, clock.instant());
        Situation situation = situations.of(person, moment);
        return situation.duties(moment).stream()
                .filter(duty -> duty.rule().equals(rule))
                .filter(this::isVisible)
                .findFirst()
                .map(duty -> new DutyDetails(duty, situation.cycles(duty, moment), situation.gaps(duty, moment)));
    }

    private List<Duty> duties(Situation situation, BoardQuery query) {
        Optional<Set<CentreId>> own = scope.centres();
        return situation.duties(moment(query)).stream()
                .filter(duty -> own.isEmpty() || covers(own.get(), duty.centres()))
                .filter(query::matches)
                .toList();
    }

    private boolean isVisible(Duty duty) {
        return scope.centres().map(own -> covers(own, duty.centres())).orElse(true);
    }

    private static boolean covers(Set<CentreId> own, Collection<CentreId> centres) {
        return centres.stream().anyMatch(own::contains);
    }

    private Names names(List<Duty> duties) {
        Set<PersonId> people = duties.stream().map(Duty::person).collect(Collectors.toSet());
        return Names.of(staff, people);
    }

    private Moment moment(BoardQuery query) {
        return Moment.at(query.day(), clock.instant());
    }

    /** First and last day that make sense to look at. */
    public LocalDate earliest() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE).minusYears(10);
    }
}
