package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.SignedInName;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class NameOfAccount implements SignedInName {

    private final CurrentAccount current;
    private final Staff staff;

    NameOfAccount(CurrentAccount current, Staff staff) {
        this.current = current;
        this.staff = staff;
    }

    @Override
    public Optional<String> name() {
        return current.id().flatMap(staff::ofAccount).map(Person::name);
    }
}
