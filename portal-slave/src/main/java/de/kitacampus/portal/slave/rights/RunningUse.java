package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Map;
import java.util.Set;

/** How much of what people have begun a change would block, told by whoever keeps it. */
@FunctionalInterface
public interface RunningUse {

    /**
     * How many bookings run now.
     *
     * @param of whose, and of what
     */
    long running(Map<PersonId, Set<RightsItem>> of);
}
