package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What exceptions tell about people. Their reasons go with the person; days and what was allowed stay by ID. */
@Component
class RightsPersonData implements PersonData {

    private final PersonalRightStore store;
    private final RightsToday time;

    RightsPersonData(PersonalRightStore store, RightsToday time) {
        this.store = store;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "rights.personal.exceptions",
                List.of(
                        "rights.personal.item",
                        "rights.personal.allowed",
                        "rights.personal.from",
                        "rights.personal.until",
                        "rights.personal.reason"),
                store.of(person).stream()
                        .map(right -> List.of(
                                right.item().key(),
                                String.valueOf(right.allowed()),
                                right.from().toString(),
                                right.until().toString(),
                                Objects.requireNonNullElse(right.reason(), "")))
                        .toList()));
    }

    @Override
    @Transactional
    public void erase(Leaver leaver) {
        store.forget(leaver.id(), time.moment());
    }
}
