package de.kitacampus.portal.slave.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who acts as a head in her place. A deputy leads the same centres on the days given; an administrator or the head herself says
 * who.
 */
public interface Deputies {

    /** Of this head, the earliest first; those that are over too. Empty when the head is none of the current account's. */
    List<Deputy> of(PersonId head);

    /** Whether the current account may say who acts for this person. */
    boolean mayAppoint(PersonId head);

    Outcome appoint(PersonId head, PersonId deputy, LocalDate from, LocalDate to);

    /** Ends at once; refused silently when it is none of the current account's. */
    void dismiss(UUID id);

    /**
     * @param from first day
     * @param to last day
     */
    record Deputy(UUID id, Person person, LocalDate from, LocalDate to) {}

    /** What became of an appointment. */
    sealed interface Outcome {

        record Appointed() implements Outcome {}

        record NotYours() implements Outcome {}

        /** The person leads no centre. */
        record NoHead() implements Outcome {}

        /** The deputy is the head, has left, or cannot sign in. */
        record Unfit() implements Outcome {}

        /** The last day lies before the first, or in the past. */
        record WrongDays() implements Outcome {}

        /** The same person begins on the same day already. */
        record Twice() implements Outcome {}
    }
}
