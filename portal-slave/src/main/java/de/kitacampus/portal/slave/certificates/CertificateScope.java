package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose certificates the signed-in account may see; asked at every call. */
@Component
class CertificateScope {

    private final CurrentAccount account;
    private final Staff staff;

    CertificateScope(CurrentAccount account, Staff staff) {
        this.account = account;
        this.staff = staff;
    }

    /** Empty when everything may be seen; an empty list for those who lead nothing. */
    Optional<Collection<CentreId>> centres() {
        return account.isCarrierAdmin()
                ? Optional.empty()
                : Optional.of(me().map(Person::headOf).orElse(List.of()));
    }

    boolean isOffice(Certificate certificate) {
        return centres().map(own -> own.contains(certificate.centre())).orElse(true);
    }

    boolean isOwn(Certificate certificate) {
        return me().map(Person::id).filter(certificate.person()::equals).isPresent();
    }

    boolean isAdmin() {
        return account.isCarrierAdmin();
    }

    Optional<PersonId> myself() {
        return me().map(Person::id);
    }

    /** For histories. */
    String actor() {
        return me().map(Person::name).orElse("");
    }

    private Optional<Person> me() {
        return account.id().flatMap(staff::ofAccount);
    }
}
