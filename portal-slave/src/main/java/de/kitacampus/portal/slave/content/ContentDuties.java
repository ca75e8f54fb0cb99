package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Set;

/** Asks people to do content, also content they did before and content that others need not confirm; implemented downstream. */
@FunctionalInterface
public interface ContentDuties {

    /** What the person has to do now. */
    Set<ContentId> due(PersonId person);
}
