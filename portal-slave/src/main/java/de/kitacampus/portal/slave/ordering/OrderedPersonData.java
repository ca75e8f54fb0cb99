package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a person what she asked for; goes with her, since what was booked is in the accounts. */
@Component
@Order(21)
class OrderedPersonData implements PersonData {

    private final RequestStore store;

    OrderedPersonData(RequestStore store) {
        this.store = store;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "ordering.personal",
                List.of(
                        "ordering.personal.at",
                        "ordering.personal.course",
                        "ordering.personal.note",
                        "ordering.personal.state",
                        "ordering.personal.reason"),
                store.of(person).stream().map(OrderedPersonData::row).toList()));
    }

    private static List<String> row(BookingRequest request) {
        return List.of(
                request.askedAt().toString(),
                request.course() + " " + request.title(),
                request.note(),
                request.state().name() + " " + Objects.toString(request.decidedAt(), ""),
                request.reason());
    }

    @Override
    public void erase(Leaver leaver) {
        store.delete(leaver.id());
    }
}
