package de.kitacampus.portal.slave.access;

import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffLinks;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class AccessLinks implements StaffLinks {

    @Override
    public List<Link> of(PersonRecord person) {
        return List.of(new Link(
                "person-access",
                "access.open",
                "vaadin:key-o",
                "staff/access/" + person.person().id()));
    }
}
