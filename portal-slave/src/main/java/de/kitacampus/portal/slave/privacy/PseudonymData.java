package de.kitacampus.portal.slave.privacy;

import de.kitacampus.portal.slave.pseudonyms.Pseudonyms;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks for the pseudonyms: under which random ID the provider knows the person. */
@Component
class PseudonymData implements PersonData {

    private final Pseudonyms pseudonyms;

    PseudonymData(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "privacy.userId",
                List.of("privacy.userId"),
                pseudonyms.known(person).map(id -> List.of(id.toString())).stream()
                        .toList()));
    }

    @Override
    public void erase(Leaver leaver) {
        pseudonyms.erase(leaver.id());
    }
}
