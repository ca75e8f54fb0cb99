package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.rights.RightsHistory.Action;
import de.kitacampus.portal.slave.rights.RightsHistory.Terms;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the history, by IDs. */
record RightChange(
        Instant at,
        @Nullable UUID account,
        Action action,
        RightsItem item,
        @Nullable RoleId role,
        @Nullable PersonId person,
        @Nullable Terms exception) {

    static RightChange of(Grant cell, boolean granted, Instant at, @Nullable UUID account) {
        return new RightChange(
                at, account, granted ? Action.GRANTED : Action.WITHDRAWN, cell.item(), cell.role(), null, null);
    }

    static RightChange of(PersonalRight exception, Action action, Instant at, @Nullable UUID account) {
        return new RightChange(
                at,
                account,
                action,
                exception.item(),
                null,
                exception.person(),
                new Terms(exception.allowed(), exception.from(), exception.until()));
    }
}
