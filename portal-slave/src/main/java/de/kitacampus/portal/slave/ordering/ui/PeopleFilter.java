package de.kitacampus.portal.slave.ordering.ui;

import de.kitacampus.portal.slave.ordering.GroupBooking.Standing;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which people are offered for booking.
 *
 * @param text parts of the name, in any order
 * @param open only those who lack one of the courses that were chosen
 * @param due only those for whom one of them is due
 */
record PeopleFilter(
        String text, @Nullable Centre centre, @Nullable JobRole role, boolean open, boolean due) {

    static final PeopleFilter NONE = new PeopleFilter("", null, null, false, false);

    /**
     * @param chosen how many courses were chosen
     */
    boolean matches(Person person, Standing standing, int chosen) {
        return isNamed(person)
                && (centre == null || person.centres().contains(centre))
                && (role == null || person.roles().contains(role))
                && (!open
                        || standing.having().getOrDefault(person.id(), Set.of()).size() < Math.max(1, chosen))
                && (!due || standing.due().contains(person.id()));
    }

    private boolean isNamed(Person person) {
        String name = person.name().toLowerCase(Locale.GERMAN);
        return Stream.of(text.strip().toLowerCase(Locale.GERMAN).split("[\\s,]+"))
                .allMatch(name::contains);
    }

    PeopleFilter withText(@Nullable String wanted) {
        return new PeopleFilter(wanted == null ? "" : wanted, centre, role, open, due);
    }

    PeopleFilter withCentre(@Nullable Centre wanted) {
        return new PeopleFilter(text, wanted, role, open, due);
    }

    PeopleFilter withRole(@Nullable JobRole wanted) {
        return new PeopleFilter(text, centre, wanted, open, due);
    }

    PeopleFilter withOpen(boolean wanted) {
        return new PeopleFilter(text, centre, role, wanted, due);
    }

    PeopleFilter withDue(boolean wanted) {
        return new PeopleFilter(text, centre, role, open, wanted);
    }
}
