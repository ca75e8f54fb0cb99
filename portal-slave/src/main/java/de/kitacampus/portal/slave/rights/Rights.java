package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Set;

/** Answers who may use what. */
public interface Rights {

    RightDecision decide(PersonId person, CourseNumber course);

    /** Every available course the person may use. */
    Set<CourseNumber> allowed(PersonId person);
}
