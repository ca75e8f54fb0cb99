package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Present names of centres, job roles and people, fetched once for many lines. */
record Names(Map<CentreId, Centre> centres, Map<RoleId, JobRole> roles, Map<PersonId, Person> people) {

    static Names of(Staff staff, Collection<PersonId> people) {
        return new Names(
                staff.centres().stream().collect(Collectors.toMap(Centre::id, Function.identity())),
                staff.roles().stream().collect(Collectors.toMap(JobRole::id, Function.identity())),
                people.isEmpty() ? Map.of() : staff.findAll(people));
    }

    /** Last name first, or null when the person was erased. */
    @Nullable
    String sorted(PersonId id) {
        Person person = people.get(id);
        return person == null ? null : person.lastName() + ", " + person.firstName();
    }

    String centres(List<CentreId> ids) {
        return ids.stream()
                .map(centres::get)
                .filter(Objects::nonNull)
                .map(Centre::name)
                .collect(Collectors.joining(", "));
    }

    String roles(List<RoleId> ids) {
        return ids.stream()
                .map(roles::get)
                .filter(Objects::nonNull)
                .map(JobRole::name)
                .collect(Collectors.joining(", "));
    }

    /** In the order of a German dictionary; those without a name last. */
    static <T> Comparator<T> order(Function<T, @Nullable String> name) {
        Collator german = Collator.getInstance(Locale.GERMAN);
        return (one, other) -> {
            String first = name.apply(one);
            String second = name.apply(other);
            if (first == null || second == null) {
                return Boolean.compare(first == null, second == null);
            }
            return german.compare(first, second);
        };
    }
}
