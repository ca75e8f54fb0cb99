package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.Deciding.Situation;
import de.kitacampus.portal.slave.rights.RightsItems.Entry;
import de.kitacampus.portal.slave.rights.RightsItems.State;
import de.kitacampus.portal.slave.staff.Employment;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database each time, so that a withdrawn right acts on the next click. */
@Service
@Transactional(readOnly = true)
class RightsService implements Rights {

    private final RightStore rights;
    private final PersonalRightStore exceptions;
    private final ItemShelf items;
    private final Staff staff;
    private final ObjectProvider<PortalStanding> standing;
    private final RightsToday time;

    RightsService(
            RightStore rights,
            PersonalRightStore exceptions,
            ItemShelf items,
            Staff staff,
            ObjectProvider<PortalStanding> standing,
            RightsToday time) {
        this.rights = rights;
        this.exceptions = exceptions;
        this.items = items;
        this.staff = staff;
        this.standing = standing;
        this.time = time;
    }

    @Override
    public RightDecision decide(PersonId person, CourseNumber course) {
        return decideOn(person, RightsItem.of(course));
    }

    @Override
    public RightDecision decideOnBooked(PersonId person, CourseNumber course) {
        return decideOn(person, RightsItem.of(course), State.OFFERED);
    }

    @Override
    public RightDecision decideOn(PersonId person, RightsItem item) {
        return decideOn(person, item, items.find(item).map(Entry::state).orElse(State.WITHDRAWN));
    }

    private RightDecision decideOn(PersonId id, RightsItem item, State state) {
        return staff.find(id)
                .map(person -> decideOn(person, item, state))
                .orElseGet(() -> new RightDecision.Inactive(null));
    }

    private RightDecision decideOn(Person person, RightsItem item, State state) {
        return Deciding.decide(new Situation(
                person.active(),
                person.active() ? null : lastDay(person.id()),
                person.roles(),
                item.kind(),
                state,
                isSuspended(),
                exceptions.inForce(person.id(), item, time.today()).orElse(null),
                rights.rolesWith(item)));
    }

    private @Nullable LocalDate lastDay(PersonId id) {
        LocalDate last = staff.employment(List.of(id))
                .getOrDefault(id, Employment.UNKNOWN)
                .leaves();
        return last == null || last.isAfter(time.today()) ? null : last;
    }

    private boolean isSuspended() {
        return standing.stream().anyMatch(PortalStanding::isSuspended);
    }

    @Override
    public Set<RightsItem> allowed(PersonId id, ItemKind kind) {
        Optional<Person> person = staff.find(id).filter(Person::active);
        if (person.isEmpty()) {
            return Set.of();
        }
        List<JobRole> roles = person.get().roles();
        Map<RightsItem, PersonalRight> own = exceptions.inForce(id, kind, time.today());
        Map<RightsItem, Map<RoleId, Optional<Instant>>> granted =
                rights.ofRoles(kind, roles.stream().map(JobRole::id).toList());
        boolean suspended = isSuspended();
        return items.all(kind).stream()
                .filter(entry -> Deciding.decide(new Situation(
                                true,
                                null,
                                roles,
                                kind,
                                entry.state(),
                                suspended,
                                own.get(entry.item()),
                                granted.getOrDefault(entry.item(), Map.of())))
                        instanceof RightDecision.Granted)
                .map(Entry::item)
                .collect(toUnmodifiableSet());
    }
}
