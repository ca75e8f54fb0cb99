package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.kitacampus.portal.slave.rights.EffectOfChange.Affected;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Matrix implements RightsMatrix {

    private final RightStore rights;
    private final PersonalRightStore exceptions;
    private final MatrixWriter writer;
    private final HistoryReader history;
    private final ItemShelf items;
    private final Staff staff;
    private final RightsScope scope;
    private final ObjectProvider<RunningUse> uses;
    private final RightsToday time;

    Matrix(
            RightStore rights,
            PersonalRightStore exceptions,
            MatrixWriter writer,
            HistoryReader history,
            ItemShelf items,
            Staff staff,
            RightsScope scope,
            ObjectProvider<RunningUse> uses,
            RightsToday time) {
        this.rights = rights;
        this.exceptions = exceptions;
        this.writer = writer;
        this.history = history;
        this.items = items;
        this.staff = staff;
        this.scope = scope;
        this.uses = uses;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet sheet(ItemKind kind) {
        long seen = rights.changes(kind);
        List<PersonalRight> inForce = exceptions.inForce(kind, time.today());
        if (scope.isAdmin()) {
            return sheet(kind, staff.roles(), inForce, inForce.isEmpty() ? Map.of() : staff.rolesOfActive(), seen);
        }
        List<Person> own = scope.people();
        Map<PersonId, Set<RoleId>> roles = new HashMap<>();
        own.forEach(person ->
                roles.put(person.id(), person.roles().stream().map(JobRole::id).collect(toSet())));
        Set<RoleId> shown = roles.values().stream().flatMap(Set::stream).collect(toSet());
        return sheet(
                kind,
                staff.roles().stream().filter(role -> shown.contains(role.id())).toList(),
                inForce,
                roles,
                seen);
    }

    private Sheet sheet(
            ItemKind kind,
            List<JobRole> roles,
            List<PersonalRight> inForce,
            Map<PersonId, Set<RoleId>> people,
            long seen) {
        Set<RoleId> shown = roles.stream().map(JobRole::id).collect(toSet());
        Set<Grant> grants = rights.all(kind);
        grants.removeIf(grant -> !shown.contains(grant.role()));
        Map<Grant, Integer> marks = new HashMap<>();
        Map<RightsItem, Integer> excepted = new HashMap<>();
        inForce.stream()
                .filter(exception -> people.containsKey(exception.person()))
                .forEach(exception -> {
                    excepted.merge(exception.item(), 1, Integer::sum);
                    people.getOrDefault(exception.person(), Set.of())
                            .forEach(role -> marks.merge(new Grant(role, exception.item()), 1, Integer::sum));
                });
        return new Sheet(
                roles, roles.isEmpty() ? List.of() : items.all(kind), grants, marks, excepted, seen, scope.isAdmin());
    }

    @Override
    @Transactional(readOnly = true)
    public Effect preview(RightsChange change) {
        return scope.isAdmin() && !change.isEmpty() ? effect(change, rights.of(change.items())) : Effect.NONE;
    }

    private Effect effect(RightsChange change, Set<Grant> before) {
        Map<PersonId, Set<RightsItem>> excepted = exceptions.inForce(change.kind(), time.today()).stream()
                .collect(groupingBy(PersonalRight::person, mapping(PersonalRight::item, toSet())));
        Set<RoleId> changed = change.cells().map(Grant::role).collect(toSet());
        Affected affected = EffectOfChange.of(change, before, staff.rolesOfActive(changed), excepted);
        return new Effect(affected.gained(), affected.lost(), running(affected.lost()));
    }

    private long running(Map<PersonId, Set<RightsItem>> lost) {
        return lost.isEmpty()
                ? 0
                : uses.stream().mapToLong(use -> use.running(lost)).sum();
    }

    @Override
    public Outcome apply(RightsChange change, long seen) {
        if (!scope.isAdmin()) {
            return new Outcome.NotYours();
        }
        if (change.isEmpty()) {
            return new Outcome.Applied(change, Effect.NONE, seen, false);
        }
        return applied(change, seen);
    }

    private Outcome applied(RightsChange change, long seen) {
        long number = writer.begin(change.kind());
        List<RightChange> clashes = number == seen + 1 ? List.of() : writer.clashes(change, seen);
        if (!clashes.isEmpty()) {
            return new Outcome.ChangedMeanwhile(history.told(clashes));
        }
        Set<Grant> before = rights.of(change.items());
        RightsChange real = change.notYetIn(before);
        Effect effect = effect(change, before);
        writer.write(real, number, scope.actor());
        return new Outcome.Applied(real, effect, number, number != seen + 1);
    }
}
