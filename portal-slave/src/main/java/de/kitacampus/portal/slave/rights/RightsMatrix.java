package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.id.CourseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The matrix of courses and job roles as the administrator edits it. */
public interface RightsMatrix {

    /** Every ticked cell. */
    Set<Grant> grants();

    /** Whom a change would affect; changes nothing. */
    Effect preview(RightsChange change);

    /**
     * Makes the change and writes it into the history.
     *
     * @return what really changed, for taking it back; cells that were so already are left out
     */
    RightsChange apply(RightsChange change);

    /** The last changes to a course first, at most as many as asked for. */
    List<HistoryEntry> history(CourseNumber course, int limit);

    /**
     * Active people whose access changes.
     *
     * @param gaining people who get at least one course they could not use before
     * @param losing people who lose at least one course
     * @param gainedCourses courses that somebody gains
     * @param lostCourses courses that somebody loses
     */
    record Effect(int gaining, int losing, Set<CourseNumber> gainedCourses, Set<CourseNumber> lostCourses) {}

    /**
     * @param role name of the role, or its id when the role is gone
     * @param account who, or null for the application itself
     */
    record HistoryEntry(
            String role,
            boolean granted,
            Instant changedAt,
            @Nullable UUID account,
            @Nullable String userName) {}
}
