package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffLinks;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a person to what she may use, and why. */
@Component
@Order(20)
class RightsLinks implements StaffLinks {

    @Override
    public List<Link> of(PersonRecord person) {
        return List.of(new Link(
                "person-rights",
                "rights.person.link",
                "vaadin:key",
                "rights/person?person=" + person.person().id()));
    }
}
