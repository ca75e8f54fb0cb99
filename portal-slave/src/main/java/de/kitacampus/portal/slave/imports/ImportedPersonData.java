package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ImportedPersonData implements PersonData {

    private final ImportStore store;

    ImportedPersonData(ImportStore store) {
        this.store = store;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "imports.personal",
                List.of("imports.personal.at", "imports.personal.file", "imports.personal.change"),
                store.of(person.value())));
    }

    @Override
    public void erase(Leaver leaver) {
        store.erase(leaver.id().value(), leaver.firstName(), leaver.lastName());
    }
}
