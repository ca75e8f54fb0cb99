package de.kitacampus.portal.slave.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a person; spaces around are dropped, empty means none.
 *
 * @param centres the main one first, each at most once
 * @param roles each at most once
 * @param headOf the centres she leads herself, not as somebody's deputy
 * @param employment first and last day
 */
public record PersonDetails(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String staffNumber,
        List<Term<CentreId>> centres,
        List<Term<RoleId>> roles,
        Set<CentreId> headOf,
        Employment employment) {

    public PersonDetails {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = blankToNull(email);
        staffNumber = blankToNull(staffNumber);
        centres = List.copyOf(centres);
        roles = List.copyOf(roles);
        headOf = Set.copyOf(headOf);
    }

    /** Somebody whose centres and roles have no dates. */
    public PersonDetails(
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String staffNumber,
            List<CentreId> centres,
            List<RoleId> roles,
            Set<CentreId> headOf) {
        this(
                firstName,
                lastName,
                email,
                staffNumber,
                centres.stream().map(Term::always).toList(),
                roles.stream().map(Term::always).toList(),
                headOf,
                Employment.UNKNOWN);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
