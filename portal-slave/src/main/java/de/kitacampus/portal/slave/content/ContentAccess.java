package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Set;

/** Who may use which content, as of this moment. */
interface ContentAccess {

    boolean mayUse(PersonId person, ContentId content);

    /** Everything the person may use now. */
    Set<ContentId> allowed(PersonId person);
}
