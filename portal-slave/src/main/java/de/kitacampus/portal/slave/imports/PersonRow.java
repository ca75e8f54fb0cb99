package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one or several rows of a file say about a person; an empty text or null says nothing. */
final class PersonRow {

    final int line;
    final String number;
    final String firstName;
    final String lastName;
    final String email;
    final List<Term<CentreId>> centres;
    final List<Term<RoleId>> roles;
    final @Nullable LocalDate entry;
    final @Nullable LocalDate leaves;

    PersonRow(
            int line,
            String number,
            String firstName,
            String lastName,
            String email,
            List<Term<CentreId>> centres,
            List<Term<RoleId>> roles,
            @Nullable LocalDate entry,
            @Nullable LocalDate leaves) {
        this.line = line;
        this.number = number;
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
        this.centres = new ArrayList<>(centres);
        this.roles = new ArrayList<>(roles);
        this.entry = entry;
        this.leaves = leaves;
    }

    /** Under what the person is known: her number, else her address, else name and first centre. */
    String key() {
        if (!number.isEmpty()) {
            return "number " + lower(number);
        }
        if (!email.isEmpty()) {
            return "mail " + lower(email);
        }
        return nameKey(
                firstName,
                lastName,
                centres.isEmpty() ? "" : centres.getFirst().target().toString());
    }

    static String nameKey(String firstName, String lastName, String centre) {
        return "name " + lower(lastName) + "," + lower(firstName) + "@" + centre;
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    boolean isSameName(PersonRow other) {
        return lower(firstName).equals(lower(other.firstName))
                && lower(lastName).equals(lower(other.lastName));
    }

    /** A further row of the same person brings further centres and roles. */
    void add(PersonRow more) {
        more.centres.stream()
                .filter(term -> centres.stream().noneMatch(own -> own.target().equals(term.target())))
                .forEach(centres::add);
        more.roles.stream()
                .filter(term -> roles.stream().noneMatch(own -> own.target().equals(term.target())))
                .forEach(roles::add);
    }
}
