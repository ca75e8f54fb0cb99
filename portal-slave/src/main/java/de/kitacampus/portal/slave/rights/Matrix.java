package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Matrix implements RightsMatrix {

    private final RoleRights rights;
    private final RightChanges history;
    private final Staff staff;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Clock clock;

    Matrix(
            RoleRights rights,
            RightChanges history,
            Staff staff,
            Accounts accounts,
            CurrentAccount current,
            Clock clock) {
        this.rights = rights;
        this.history = history;
        this.staff = staff;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Grant> grants() {
        return stored().keySet();
    }

    private Map<Grant, RoleRight> stored() {
        Map<Grant, RoleRight> cells = new HashMap<>();
        rights.findAll().forEach(right -> cells.put(grant(right), right));
        return cells;
    }

    private static Grant grant(RoleRight right) {
        return new Grant(new RoleId(right.roleId()), new CourseNumber(right.courseNumber()));
    }

    @Override
    @Transactional(readOnly = true)
    public Effect preview(RightsChange change) {
        return EffectOfChange.of(change, grants(), staff.rolesOfActive().values());
    }

    @Override
    public RightsChange apply(RightsChange change) {
        Map<Grant, RoleRight> before = stored();
        RightsChange real = new RightsChange(
                change.granted().stream()
                        .filter(cell -> !before.containsKey(cell))
                        .collect(toSet()),
                change.withdrawn().stream().filter(before::containsKey).collect(toSet()));
        rights.deleteAllInBatch(real.withdrawn().stream()
                .map(before::get)
                .filter(Objects::nonNull)
                .toList());
        rights.saveAll(real.granted().stream().map(Matrix::right).toList());
        remember(real);
        return real;
    }

    private static RoleRight right(Grant cell) {
        return new RoleRight(
                UuidCreator.getTimeOrderedEpoch(),
                cell.role().value(),
                cell.course().value());
    }

    private void remember(RightsChange real) {
        Instant now = clock.instant();
        UUID account = current.id().orElse(null);
        real.withdrawn().forEach(cell -> history.save(new RightChange(cell, false, now, account)));
        real.granted().forEach(cell -> history.save(new RightChange(cell, true, now, account)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<HistoryEntry> history(CourseNumber course, int limit) {
        List<RightChange> changes = history.findByCourseNumberOrderByIdDesc(course.value(), Limit.of(limit));
        Map<UUID, String> roles =
                staff.roles().stream().collect(toMap(role -> role.id().value(), JobRole::name));
        Map<UUID, AccountSummary> who = accounts.findAll(changes.stream()
                .map(RightChange::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return changes.stream().map(change -> entry(change, roles, who)).toList();
    }

    private static HistoryEntry entry(RightChange change, Map<UUID, String> roles, Map<UUID, AccountSummary> who) {
        UUID account = change.accountId();
        return new HistoryEntry(
                roles.getOrDefault(change.roleId(), change.roleId().toString()),
                change.isGranted(),
                change.changedAt(),
                account,
                nameOf(account == null ? null : who.get(account)));
    }

    private static @Nullable String nameOf(@Nullable AccountSummary account) {
        return account == null ? null : account.userName();
    }
}
