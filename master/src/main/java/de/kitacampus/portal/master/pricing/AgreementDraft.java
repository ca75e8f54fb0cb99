package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.time.DateRange;

/**
 * What somebody wants to agree with a carrier.
 *
 * @param validity days in Europe/Berlin; without an end it holds until a successor begins
 * @param terms what is paid
 * @param note for the back office, may be empty
 */
public record AgreementDraft(DateRange validity, AgreementTerms terms, String note) {

    public static final int MAX_NOTE = 1_000;

    /**
     * @throws IllegalArgumentException if the note is too long
     */
    public AgreementDraft {
        note = note.strip();
        if (note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("longer than " + MAX_NOTE + " characters");
        }
    }
}
