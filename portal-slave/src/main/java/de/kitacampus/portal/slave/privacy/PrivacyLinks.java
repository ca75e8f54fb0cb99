package de.kitacampus.portal.slave.privacy;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffLinks;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class PrivacyLinks implements StaffLinks {

    private final CurrentAccount account;

    PrivacyLinks(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public List<Link> of(PersonRecord person) {
        return account.isCarrierAdmin()
                ? List.of(new Link(
                        "person-data",
                        "privacy.open",
                        "vaadin:clipboard-user",
                        "staff/data/" + person.person().id()))
                : List.of();
    }
}
