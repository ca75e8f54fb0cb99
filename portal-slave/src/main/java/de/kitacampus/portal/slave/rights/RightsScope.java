package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the signed-in account may see; asked at every call. */
@Component
class RightsScope {

    private final CurrentAccount account;
    private final Staff staff;

    RightsScope(CurrentAccount account, Staff staff) {
        this.account = account;
        this.staff = staff;
    }

    boolean isAdmin() {
        return account.isCarrierAdmin();
    }

    /** Whose rights may be looked at: everybody's, or those of people in centres that are led; inactive people of old centres too. */
    boolean covers(Person person) {
        return isAdmin() || isIn(person, ledCentres());
    }

    /** Active people whose rights may be looked at. */
    List<Person> people() {
        Set<CentreId> led = ledCentres();
        return isAdmin()
                ? staff.active()
                : led.isEmpty()
                        ? List.of()
                        : staff.active().stream()
                                .filter(person -> isIn(person, led))
                                .toList();
    }

    private static boolean isIn(Person person, Set<CentreId> led) {
        return person.centres().stream().map(Centre::id).anyMatch(led::contains);
    }

    private Set<CentreId> ledCentres() {
        return account.id()
                .flatMap(staff::ofAccount)
                .filter(Person::active)
                .map(Person::headOf)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /** For the history. */
    @Nullable
    UUID actor() {
        return account.id().orElse(null);
    }
}
