package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Calculates whom a change affects: a right that a person has by another role too is neither gained nor lost, and where an exception
 * counts for her, roles change nothing.
 */
final class EffectOfChange {

    private final Map<RightsItem, Set<RoleId>> before = new HashMap<>();
    private final Map<RightsItem, Set<RoleId>> after = new HashMap<>();
    private final Map<PersonId, Set<RightsItem>> excepted;
    private final Map<PersonId, Set<RightsItem>> gained = new HashMap<>();
    private final Map<PersonId, Set<RightsItem>> lost = new HashMap<>();

    /** Who gains what and who loses what. */
    record Affected(Map<PersonId, Set<RightsItem>> gained, Map<PersonId, Set<RightsItem>> lost) {}

    private EffectOfChange(RightsChange change, Set<Grant> grants, Map<PersonId, Set<RightsItem>> excepted) {
        this.excepted = excepted;
        change.items().forEach(item -> before.put(item, new HashSet<>()));
        grants.stream().filter(grant -> before.containsKey(grant.item())).forEach(grant -> roles(before, grant)
                .add(grant.role()));
        before.forEach((item, roles) -> after.put(item, new HashSet<>(roles)));
        change.withdrawn().forEach(grant -> roles(after, grant).remove(grant.role()));
        change.granted().forEach(grant -> roles(after, grant).add(grant.role()));
    }

    private static Set<RoleId> roles(Map<RightsItem, Set<RoleId>> of, Grant grant) {
        return of.computeIfAbsent(grant.item(), _ -> new HashSet<>());
    }

    /**
     * @param grants what is ticked before, at least of the items that the change is about
     * @param people roles of those who are active, at least of those who have a role that changes
     * @param excepted for what people have an exception that counts now
     */
    static Affected of(
            RightsChange change,
            Set<Grant> grants,
            Map<PersonId, Set<RoleId>> people,
            Map<PersonId, Set<RightsItem>> excepted) {
        EffectOfChange effect = new EffectOfChange(change, grants, excepted);
        people.forEach(effect::look);
        return new Affected(effect.gained, effect.lost);
    }

    private void look(PersonId person, Set<RoleId> own) {
        Set<RightsItem> exceptions = excepted.getOrDefault(person, Set.of());
        for (RightsItem item : before.keySet()) {
            boolean could = isAny(own, before.getOrDefault(item, Set.of()));
            boolean can = isAny(own, after.getOrDefault(item, Set.of()));
            if (could != can && !exceptions.contains(item)) {
                (can ? gained : lost)
                        .computeIfAbsent(person, _ -> new HashSet<>())
                        .add(item);
            }
        }
    }

    private static boolean isAny(Set<RoleId> own, Set<RoleId> allowed) {
        for (RoleId role : own) {
            if (allowed.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
