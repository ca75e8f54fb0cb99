package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.rights.RightsHistory.Action;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersonalRightsOffice implements PersonalRights {

    private final PersonalRightStore store;
    private final HistoryStore history;
    private final RightsService rights;
    private final ItemShelf items;
    private final Staff staff;
    private final Accounts accounts;
    private final RightsScope scope;
    private final ObjectProvider<RunningUse> uses;
    private final RightsToday time;

    PersonalRightsOffice(
            PersonalRightStore store,
            HistoryStore history,
            RightsService rights,
            ItemShelf items,
            Staff staff,
            Accounts accounts,
            RightsScope scope,
            ObjectProvider<RunningUse> uses,
            RightsToday time) {
        this.store = store;
        this.history = history;
        this.rights = rights;
        this.items = items;
        this.staff = staff;
        this.accounts = accounts;
        this.scope = scope;
        this.uses = uses;
        this.time = time;
    }

    @Override
    public boolean mayEdit() {
        return scope.isAdmin();
    }

    @Override
    public LocalDate today() {
        return time.today();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> person(PersonId id) {
        return staff.find(id).filter(scope::covers);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> people(String search, int offset, int limit) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return scope.people().stream()
                .filter(person -> (person.name() + " " + person.lastName() + ", " + person.firstName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RightsItems.Entry> items() {
        return scope.people().isEmpty()
                ? List.of()
                : Stream.of(ItemKind.values())
                        .flatMap(kind -> items.all(kind).stream())
                        .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> of(PersonId person) {
        return person(person).isPresent() ? rows(store.of(person)) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> of(RightsItem item) {
        return rows(store.live(item, today()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> live() {
        return rows(store.live(today()));
    }

    /** Only of those who may be looked at. */
    private List<Row> rows(List<PersonalRight> found) {
        Map<PersonId, Person> people =
                staff.findAll(found.stream().map(PersonalRight::person).toList());
        Map<UUID, AccountSummary> who = accounts.findAll(found.stream()
                .flatMap(right -> Stream.ofNullable(right.madeBy()))
                .distinct()
                .toList());
        Map<RightsItem, RightsItems.Entry> known =
                items.findAll(found.stream().map(PersonalRight::item).toList());
        Map<PersonId, Person> visible =
                people.values().stream().filter(scope::covers).collect(toMap(Person::id, person -> person));
        return found.stream()
                .filter(right -> scope.isAdmin() || visible.containsKey(right.person()))
                .map(right -> new Row(
                        right,
                        Optional.ofNullable(visible.get(right.person()))
                                .map(Person::name)
                                .orElse(null),
                        Optional.ofNullable(known.get(right.item()))
                                .map(RightsItems.Entry::label)
                                .orElse(right.item().key()),
                        Optional.ofNullable(right.madeBy())
                                .map(who::get)
                                .map(AccountSummary::userName)
                                .orElse(null)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RightDecision> explain(PersonId person, RightsItem item) {
        return person(person).map(known -> rights.decideOn(known.id(), item));
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(Draft draft) {
        if (!scope.isAdmin()) {
            throw new AccessDeniedException("exceptions belong to the carrier's administrators");
        }
        RightDecision now = rights.decideOn(draft.person(), draft.item());
        boolean mayNow = now instanceof RightDecision.Granted;
        boolean changes = mayNow != draft.allowed() && !(now instanceof RightDecision.Inactive);
        Map<PersonId, Set<RightsItem>> blocked = Map.of(draft.person(), Set.of(draft.item()));
        return new Preview(
                now,
                changes,
                changes && mayNow
                        ? uses.stream().mapToLong(use -> use.running(blocked)).sum()
                        : 0);
    }

    @Override
    public Outcome make(Draft draft) {
        if (!scope.isAdmin()) {
            return new Outcome.NotYours();
        }
        Optional<Outcome> refusal = PersonalRightRules.refusal(draft, today());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (staff.find(draft.person()).isEmpty()) {
            return new Outcome.Invalid(Field.PERSON, "rights.exception.person.unknown");
        }
        if (items.find(draft.item()).isEmpty()) {
            return new Outcome.Invalid(Field.ITEM, "rights.exception.item.unknown");
        }
        return insert(PersonalRightRules.right(
                draft, UuidCreator.getTimeOrderedEpoch(), time.moment(), Optional.ofNullable(scope.actor())));
    }

    /** Asks nobody for permission. */
    Outcome insert(PersonalRight right) {
        store.releaseEnded(right.person(), right.item(), today());
        if (!store.insert(right)) {
            return new Outcome.AlreadyThere(
                    store.live(right.person(), right.item()).orElseThrow());
        }
        return saved(right, Action.EXCEPTION_MADE, right.madeAt());
    }

    @Override
    public Outcome change(UUID id, int version, LocalDate until, String reason) {
        Optional<PersonalRight> found = editable(id);
        if (found.isEmpty()) {
            return new Outcome.NotYours();
        }
        PersonalRight old = found.get();
        Optional<Outcome> refusal = PersonalRightRules.refusal(old, until, reason, today());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        PersonalRight wanted = new PersonalRight(
                id,
                version,
                old.person(),
                old.item(),
                old.allowed(),
                old.from(),
                until,
                reason.strip(),
                time.moment(),
                scope.actor(),
                null);
        return store.update(wanted)
                ? saved(store.find(id).orElseThrow(), Action.EXCEPTION_CHANGED, wanted.madeAt())
                : new Outcome.ChangedMeanwhile();
    }

    @Override
    public Outcome end(UUID id, int version) {
        Optional<PersonalRight> found = editable(id);
        if (found.isEmpty()) {
            return new Outcome.NotYours();
        }
        Instant now = time.moment();
        return found.get().version() == version && store.end(found.get(), now)
                ? saved(store.find(id).orElseThrow(), Action.EXCEPTION_ENDED, now)
                : new Outcome.ChangedMeanwhile();
    }

    private Optional<PersonalRight> editable(UUID id) {
        return scope.isAdmin() ? store.find(id) : Optional.empty();
    }

    private Outcome saved(PersonalRight right, Action action, Instant at) {
        history.add(List.of(RightChange.of(right, action, at, scope.actor())), 0);
        return new Outcome.Saved(right);
    }
}
