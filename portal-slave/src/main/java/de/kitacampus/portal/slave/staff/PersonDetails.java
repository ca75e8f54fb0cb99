package de.kitacampus.portal.slave.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a person; spaces around are dropped, empty means none.
 *
 * @param centres the main one first
 * @param headOf the centres she leads
 */
public record PersonDetails(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String staffNumber,
        List<CentreId> centres,
        List<RoleId> roles,
        Set<CentreId> headOf) {

    public PersonDetails {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = blankToNull(email);
        staffNumber = blankToNull(staffNumber);
        centres = List.copyOf(centres);
        roles = List.copyOf(roles);
        headOf = Set.copyOf(headOf);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
