package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffLinks;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2)
class InvitationLinks implements StaffLinks {

    @Override
    public List<Link> ofAll() {
        return List.of(new Link("staff-invite", "invitations.open", "vaadin:paperplane-o", "staff/invite"));
    }

    @Override
    public List<Link> of(PersonRecord person) {
        return Invitations.waits(person) && person.person().email() != null
                ? List.of(new Link(
                        "person-invite",
                        "invitations.open",
                        "vaadin:paperplane-o",
                        "staff/invite?person=" + person.person().id()))
                : List.of();
    }
}
