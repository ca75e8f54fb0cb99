package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.RightsMatrix.Effect;
import de.kitacampus.portal.slave.staff.RoleId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Calculates whom a change affects: a right that a person has by another role too is neither gained nor lost. */
final class EffectOfChange {

    private final Set<Grant> before;
    private final Set<Grant> after;
    private final Set<CourseNumber> touched = new HashSet<>();
    private final Set<CourseNumber> gained = new HashSet<>();
    private final Set<CourseNumber> lost = new HashSet<>();
    private int gaining;
    private int losing;

    private EffectOfChange(RightsChange change, Set<Grant> before) {
        this.before = before;
        after = new HashSet<>(before);
        after.removeAll(change.withdrawn());
        after.addAll(change.granted());
        change.granted().forEach(cell -> touched.add(cell.course()));
        change.withdrawn().forEach(cell -> touched.add(cell.course()));
    }

    static Effect of(RightsChange change, Set<Grant> before, Collection<Set<RoleId>> people) {
        EffectOfChange effect = new EffectOfChange(change, before);
        people.forEach(effect::count);
        return new Effect(effect.gaining, effect.losing, Set.copyOf(effect.gained), Set.copyOf(effect.lost));
    }

    private void count(Set<RoleId> roles) {
        boolean gains = false;
        boolean loses = false;
        for (CourseNumber course : touched) {
            boolean could = isAllowed(roles, course, before);
            boolean can = isAllowed(roles, course, after);
            if (!could && can) {
                gained.add(course);
                gains = true;
            } else if (could && !can) {
                lost.add(course);
                loses = true;
            }
        }
        gaining += gains ? 1 : 0;
        losing += loses ? 1 : 0;
    }

    private static boolean isAllowed(Set<RoleId> roles, CourseNumber course, Set<Grant> grants) {
        return roles.stream().anyMatch(role -> grants.contains(new Grant(role, course)));
    }
}
