package de.kitacampus.portal.slave.staff;

import java.util.List;

/**
 * What a module keeps about people; a bean in each module that keeps anything. Asked for when a person wants to know (Art. 15 GDPR)
 * and when she is erased (Art. 17).
 *
 * @see "Design decision: DD095-20261122-erasing-a-person.md"
 */
public interface PersonData {

    /** Everything kept about the person, to be read by herself. */
    List<Table> tell(PersonId person);

    /** Files about the person, e.g. certificates. */
    default List<File> files(PersonId person) {
        return List.of();
    }

    /** Makes everything that tells who it was go, in the caller's transaction; what is accounted for stays by ID. */
    void erase(Leaver leaver);

    /** More columns than these are too wide to read. */
    int MOST_BESIDE_EACH_OTHER = 5;

    /**
     * @param titleKey translation key of what is listed
     * @param columnKeys translation keys of the columns
     * @param rows a text for each column
     */
    record Table(String titleKey, List<String> columnKeys, List<List<String>> rows) {

        public Table {
            columnKeys = List.copyOf(columnKeys);
            rows = List.copyOf(rows);
        }

        /** Many facts about one thing, better read one below the other. */
        public boolean isOneBelowTheOther() {
            return rows.size() == 1 && columnKeys.size() > MOST_BESIDE_EACH_OTHER;
        }
    }

    /** @param name name of the file */
    record File(String name, byte[] content) {}

    /** Who is erased; her names, so that they are found where no ID stands beside them. */
    record Leaver(PersonId id, String firstName, String lastName) {

        public String name() {
            return firstName + " " + lastName;
        }
    }
}
