package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.StaffLinks;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class ImportLinks implements StaffLinks {

    private final CurrentAccount account;

    ImportLinks(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public List<Link> ofAll() {
        return account.isCarrierAdmin()
                ? List.of(new Link("staff-import", "imports.open", "vaadin:upload-alt", "staff/import"))
                : List.of();
    }
}
