package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom the signed-in account may look at; asked at every call. */
@Component
class TrainingScope {

    private final CurrentAccount account;
    private final Staff staff;

    TrainingScope(CurrentAccount account, Staff staff) {
        this.account = account;
        this.staff = staff;
    }

    boolean isAdmin() {
        return account.isCarrierAdmin();
    }

    /** Empty when everything may be seen; an empty set for those who lead nothing. */
    Optional<Set<CentreId>> centres() {
        return isAdmin()
                ? Optional.empty()
                : Optional.of(new HashSet<>(
                        me().filter(Person::active).map(Person::headOf).orElse(java.util.List.of())));
    }

    boolean covers(Collection<CentreId> any) {
        return centres().map(own -> any.stream().anyMatch(own::contains)).orElse(true);
    }

    /** Whether the person works in a centre that the signed-in account looks after. */
    boolean covers(PersonId person) {
        return staff.find(person)
                .map(found -> covers(found.centres().stream()
                        .map(de.kitacampus.portal.slave.staff.Centre::id)
                        .toList()))
                .orElse(false);
    }

    Optional<PersonId> myself() {
        return me().filter(Person::active).map(Person::id);
    }

    /** For histories. */
    Optional<UUID> actor() {
        return account.id();
    }

    private Optional<Person> me() {
        return account.id().flatMap(staff::ofAccount);
    }
}
