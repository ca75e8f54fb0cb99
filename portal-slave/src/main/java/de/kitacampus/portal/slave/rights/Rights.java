package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Set;

/** Answers who may use what, as of this moment: what was withdrawn a second ago is denied. */
public interface Rights {

    /** Whether the person may use the course, and why. */
    RightDecision decide(PersonId person, CourseNumber course);

    /** The same for a course that the person has booked: that it left the catalog since takes nothing from her. */
    RightDecision decideOnBooked(PersonId person, CourseNumber course);

    /** Whether the person may use the course or the content, and why. */
    RightDecision decideOn(PersonId person, RightsItem item);

    default boolean mayUse(PersonId person, RightsItem item) {
        return decideOn(person, item) instanceof RightDecision.Granted;
    }

    /** Every available course the person may use. */
    default Set<CourseNumber> allowed(PersonId person) {
        return allowed(person, ItemKind.COURSE).stream()
                .map(item -> new CourseNumber(item.key()))
                .collect(toUnmodifiableSet());
    }

    /** Everything of this kind the person may use now. */
    Set<RightsItem> allowed(PersonId person, ItemKind kind);
}
