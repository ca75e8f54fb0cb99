package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toMap;

import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class HistoryReader implements RightsHistory {

    private final HistoryStore store;
    private final RightsScope scope;
    private final Staff staff;
    private final Accounts accounts;
    private final ItemShelf items;

    HistoryReader(HistoryStore store, RightsScope scope, Staff staff, Accounts accounts, ItemShelf items) {
        this.store = store;
        this.scope = scope;
        this.staff = staff;
        this.accounts = accounts;
        this.items = items;
    }

    @Override
    public List<Entry> page(Filter filter, int offset, int limit) {
        return scope.isAdmin() ? told(store.page(filter, offset, limit)) : List.of();
    }

    @Override
    public long count(Filter filter) {
        return scope.isAdmin() ? store.count(filter) : 0;
    }

    /** Finds the names of what is known by IDs, each only once. */
    List<Entry> told(List<RightChange> changes) {
        Map<RoleId, JobRole> roles = staff.roles().stream().collect(toMap(JobRole::id, role -> role));
        Map<PersonId, Person> people = staff.findAll(all(changes, RightChange::person));
        Map<UUID, AccountSummary> who = accounts.findAll(all(changes, RightChange::account));
        Map<RightsItem, RightsItems.Entry> known = items.findAll(all(changes, RightChange::item));
        return changes.stream()
                .map(change -> new Entry(
                        change.at(),
                        Optional.ofNullable(change.account())
                                .map(who::get)
                                .map(AccountSummary::userName)
                                .orElse(null),
                        change.action(),
                        change.item(),
                        Optional.ofNullable(known.get(change.item()))
                                .map(RightsItems.Entry::label)
                                .orElse(change.item().key()),
                        Optional.ofNullable(change.role())
                                .map(id -> Optional.ofNullable(roles.get(id))
                                        .map(JobRole::name)
                                        .orElse(id.toString()))
                                .orElse(null),
                        Optional.ofNullable(change.person())
                                .map(people::get)
                                .map(Person::name)
                                .orElse(null),
                        change.exception()))
                .toList();
    }

    private static <T> List<T> all(
            List<RightChange> changes, Function<RightChange, @org.jspecify.annotations.Nullable T> value) {
        return changes.stream()
                .map(value)
                .flatMap(Stream::ofNullable)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
