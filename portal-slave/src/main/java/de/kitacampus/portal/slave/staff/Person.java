package de.kitacampus.portal.slave.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param id the person
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address, or null
 * @param staffNumber the carrier's own number, or null
 * @param centres the centres, the main one first; may be empty
 * @param roles the job roles; may be empty
 * @param headOf centres this person leads
 * @param active whether the person may sign in
 */
public record Person(
        PersonId id,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String staffNumber,
        List<Centre> centres,
        List<JobRole> roles,
        List<CentreId> headOf,
        boolean active) {

    public String name() {
        return firstName + " " + lastName;
    }
}
