package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement with a carrier. Once it began it never changes; a successor ends it the day before its own first.
 *
 * @param id its identity
 * @param carrier whose it is
 * @param draft what was agreed, with the end that was agreed
 * @param validity the days on which it counts, given its successor
 * @param by user name of who entered it
 * @param at when it was entered
 */
public record Agreement(
        UUID id, CustomerNumber carrier, AgreementDraft draft, DateRange validity, String by, Instant at) {

    /** Where an agreement stands on a day. */
    public enum State {
        COMING,
        IN_FORCE,
        OVER
    }

    public AgreementTerms terms() {
        return draft.terms();
    }

    public State state(LocalDate day) {
        if (validity.from().isAfter(day)) {
            return State.COMING;
        }
        return validity.contains(day) ? State.IN_FORCE : State.OVER;
    }
}
