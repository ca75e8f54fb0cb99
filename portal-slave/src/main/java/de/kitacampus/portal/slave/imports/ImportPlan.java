package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.StaffBulk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param people in the order of the file
 * @param refusals rows that are left out
 * @param newCentres names of centres that would be made
 * @param newRoles names of job roles that would be made
 */
public record ImportPlan(List<Planned> people, List<Refusal> refusals, List<String> newCentres, List<String> newRoles) {

    public ImportPlan {
        people = List.copyOf(people);
        refusals = List.copyOf(refusals);
        newCentres = List.copyOf(newCentres);
        newRoles = List.copyOf(newRoles);
    }

    public long count(Change change) {
        return people.stream().filter(one -> one.change() == change).count();
    }

    /** How many rows are left out. */
    public long refusedRows() {
        return refusals.stream().map(Refusal::line).distinct().count();
    }

    /** What happens to a person. */
    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param line first row that tells of the person
     * @param known the person as she is, or null for a new one
     * @param fields what changes
     */
    public record Planned(
            int line, StaffBulk.@Nullable Known known, PersonDetails details, Change change, List<Difference> fields) {}

    /** A value before and after, as text. */
    public record Difference(ImportField field, String before, String after) {}

    /**
     * A row that is left out.
     *
     * @param line number of the row
     * @param column the column at fault, or null for the whole row
     * @param reasonKey translation key of the reason
     * @param value what stood there or what it collides with; a parameter of the reason
     */
    public record Refusal(int line, @Nullable ImportField column, String reasonKey, String value) {}
}
