package de.kitacampus.portal.slave.staff;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows; null means any.
 *
 * @param text part of the name, e-mail address or staff number; may be empty
 * @param state active or not
 * @param missing what they still lack
 */
public record StaffFilter(
        String text,
        @Nullable CentreId centre,
        @Nullable RoleId role,
        @Nullable State state,
        @Nullable Missing missing) {

    public static final StaffFilter NONE = new StaffFilter("", null, null, null, null);

    /** Whether people can sign in. */
    public enum State {
        ACTIVE,
        INACTIVE
    }

    /** What keeps a person from working with the portal. */
    public enum Missing {
        CENTRE,
        ROLE,
        ACCOUNT
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
