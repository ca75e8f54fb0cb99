package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed which right when; only ever added to, and read by administrators of the carrier alone. */
public interface RightsHistory {

    /** The latest first. */
    List<Entry> page(Filter filter, int offset, int limit);

    long count(Filter filter);

    /**
     * Which entries are wanted; what is null does not restrict.
     *
     * @param from first day
     * @param to last day
     */
    record Filter(
            @Nullable RoleId role,
            @Nullable RightsItem item,
            @Nullable PersonId person,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static final Filter NONE = new Filter(null, null, null, null, null);

        public static Filter of(RightsItem item) {
            return new Filter(null, item, null, null, null);
        }

        public Filter withRole(@Nullable RoleId wanted) {
            return new Filter(wanted, item, person, from, to);
        }

        public Filter withItem(@Nullable RightsItem wanted) {
            return new Filter(role, wanted, person, from, to);
        }

        public Filter withPerson(@Nullable PersonId wanted) {
            return new Filter(role, item, wanted, from, to);
        }

        public Filter withFrom(@Nullable LocalDate first) {
            return new Filter(role, item, person, first, to);
        }

        public Filter withTo(@Nullable LocalDate last) {
            return new Filter(role, item, person, from, last);
        }
    }

    /**
     * @param userName who, or null for the application itself and for accounts that are gone
     * @param label number and title of the item, or its key when it is gone
     * @param role name of the role, or its id when the role is gone; null in entries about exceptions
     * @param person name of the person an exception is about, or null; also null when she was erased
     * @param exception what the exception said, or null in entries about roles
     */
    record Entry(
            Instant at,
            @Nullable String userName,
            Action action,
            RightsItem item,
            String label,
            @Nullable String role,
            @Nullable String person,
            @Nullable Terms exception) {}

    /** What an exception said. */
    record Terms(boolean allowed, LocalDate from, LocalDate until) {}

    /** What happened. */
    enum Action {
        GRANTED,
        WITHDRAWN,
        EXCEPTION_MADE,
        EXCEPTION_CHANGED,
        EXCEPTION_ENDED;

        boolean isGrant() {
            return this == GRANTED || this == WITHDRAWN;
        }
    }
}
