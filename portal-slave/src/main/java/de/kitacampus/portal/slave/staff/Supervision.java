package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whom the signed-in account looks after: administrators of the carrier everybody, heads and their deputies the people who work in their
 * centres today, others nobody. Asked at every call, so that what changed a second ago counts.
 */
@Component
public class Supervision {

    private final CurrentAccount account;
    private final Staff staff;

    Supervision(CurrentAccount account, Staff staff) {
        this.account = account;
        this.staff = staff;
    }

    public boolean isAdmin() {
        return account.isCarrierAdmin();
    }

    /** The person who is signed in, as long as she is active. */
    public Optional<Person> me() {
        return account.id().flatMap(staff::ofAccount).filter(Person::active);
    }

    /** Empty when everything may be seen; an empty set for those who lead nothing. */
    public Optional<Set<CentreId>> ledCentres() {
        return isAdmin()
                ? Optional.empty()
                : Optional.of(me().map(Person::headOf).map(Set::copyOf).orElse(Set.of()));
    }

    public boolean covers(Collection<Centre> any) {
        return ledCentres()
                .map(own -> any.stream().map(Centre::id).anyMatch(own::contains))
                .orElse(true);
    }

    public boolean covers(Person person) {
        return covers(person.centres());
    }

    /** Everybody active of them, by last and first name. */
    public List<Person> active() {
        Optional<Set<CentreId>> own = ledCentres();
        return staff.active().stream()
                .filter(person -> own.isEmpty()
                        || person.centres().stream().map(Centre::id).anyMatch(own.get()::contains))
                .toList();
    }

    /** By name. */
    public List<Centre> centres() {
        Optional<Set<CentreId>> own = ledCentres();
        return staff.centres().stream()
                .filter(centre -> own.isEmpty() || own.get().contains(centre.id()))
                .toList();
    }
}
