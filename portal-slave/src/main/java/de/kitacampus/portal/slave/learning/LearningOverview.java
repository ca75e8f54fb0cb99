package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.slave.bookings.PersonRuns;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands where: everybody for the carrier's administrators, the own centres for heads, nobody for others. The scope is
 * taken from the signed-in account at every call.
 */
@Service
@Transactional(readOnly = true)
public class LearningOverview {

    private static final int ROWS_PER_READ = 500;

    private final OverviewRows rows;
    private final Staff staff;
    private final CurrentAccount account;
    private final Clock clock;

    LearningOverview(OverviewRows rows, Staff staff, CurrentAccount account, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.account = account;
        this.clock = clock;
    }

    /** The centres the signed-in account may look at. */
    public List<Centre> centres() {
        Optional<List<CentreId>> scope = scope();
        return staff.centres().stream()
                .filter(centre -> scope.isEmpty() || scope.get().contains(centre.id()))
                .toList();
    }

    public long count(OverviewQuery query) {
        return rows.count(condition(query));
    }

    public List<LearningRow> page(OverviewQuery query, int offset, int limit) {
        OverviewRows.Condition condition = condition(query);
        return named(
                query.column() == OverviewQuery.Column.PERSON
                        ? pageByName(condition, query, offset, limit)
                        : rows.page(condition, query, offset, limit));
    }

    /** All lines in order; a line added meanwhile does not disturb. The consumer must read the stream within the call. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(OverviewQuery query, Consumer<Stream<LearningRow>> reader) {
        long total = count(query);
        reader.accept(Stream.iterate(0, offset -> offset < total, offset -> offset + ROWS_PER_READ)
                .flatMap(offset -> page(query, offset, ROWS_PER_READ).stream()));
    }

    private List<OverviewRows.Line> pageByName(
            OverviewRows.Condition condition, OverviewQuery query, int offset, int limit) {
        return runs(condition, query.descending()).slices(offset, limit).stream()
                .flatMap(slice ->
                        rows.page(condition.person(slice.person()), query, slice.offset(), slice.limit()).stream())
                .toList();
    }

    private PersonRuns runs(OverviewRows.Condition condition, boolean descending) {
        Map<PersonId, Long> counts = rows.perPerson(condition);
        Map<PersonId, Person> people = staff.findAll(counts.keySet());
        Comparator<PersonId> byName = Comparator.comparing((PersonId id) -> !people.containsKey(id))
                .thenComparing(id -> sortName(people.get(id)), Collator.getInstance(Locale.GERMAN))
                .thenComparing(PersonId::toString);
        return new PersonRuns(counts.keySet().stream()
                .sorted(descending ? byName.reversed() : byName)
                .map(id -> new PersonRuns.Run(id, counts.getOrDefault(id, 0L)))
                .toList());
    }

    private static String sortName(@Nullable Person person) {
        return person == null ? "" : person.lastName() + " " + person.firstName();
    }

    private OverviewRows.Condition condition(OverviewQuery query) {
        OverviewRows.Condition visible =
                scope().map(OverviewRows.Condition.ALL::centres).orElse(OverviewRows.Condition.ALL);
        return visible.centre(query.centre())
                .step(query.step(), clock.instant())
                .search(
                        query.search(),
                        query.search().isBlank()
                                ? List.of()
                                : staff.named(query.search().strip()));
    }

    /** Empty when everything may be seen. */
    private Optional<List<CentreId>> scope() {
        if (account.isCarrierAdmin()) {
            return Optional.empty();
        }
        return Optional.of(
                account.id().flatMap(staff::ofAccount).map(Person::headOf).orElse(List.of()));
    }

    private List<LearningRow> named(List<OverviewRows.Line> lines) {
        Map<PersonId, Person> people =
                staff.findAll(lines.stream().map(OverviewRows.Line::person).collect(Collectors.toSet()));
        Map<CentreId, Centre> centres =
                staff.centres().stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        Instant now = clock.instant();
        return lines.stream().map(line -> row(line, people, centres, now)).toList();
    }

    private static LearningRow row(
            OverviewRows.Line line, Map<PersonId, Person> people, Map<CentreId, Centre> centres, Instant now) {
        Person person = people.get(line.person());
        Centre centre = centres.get(line.centre());
        return new LearningRow(
                line.booking(),
                line.person(),
                person == null ? null : person.lastName() + ", " + person.firstName(),
                line.centre(),
                line.centreCode(),
                centre == null ? line.centreCode().value() : centre.name(),
                line.course(),
                line.title(),
                line.bookedAt(),
                line.usableUntil(),
                line.state().seen(now.isBefore(line.usableUntil()), false));
    }
}
