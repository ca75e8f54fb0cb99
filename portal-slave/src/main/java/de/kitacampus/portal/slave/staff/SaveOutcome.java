package de.kitacampus.portal.slave.staff;

import org.jspecify.annotations.Nullable;

/** What became of a form about staff. */
public sealed interface SaveOutcome {

    /**
     * @param generatedPassword the first password to hand over once, or null if none was made
     */
    record Saved(PersonId id, @Nullable String generatedPassword) implements SaveOutcome {}

    /** The translation key says what is wrong with the field. */
    record Invalid(Field field, String messageKey) implements SaveOutcome {}

    /** Somebody else changed the person since the form was opened; nothing was saved. */
    record ChangedMeanwhile(PersonRecord now) implements SaveOutcome {}

    /** The person is none that the current account looks after. */
    record NotYours() implements SaveOutcome {}

    /** The field a refusal belongs to. */
    enum Field {
        FIRST_NAME,
        LAST_NAME,
        EMAIL,
        STAFF_NUMBER,
        CENTRES,
        ROLES,
        ENTRY,
        LEAVES,
        HEAD_OF,
        USER_NAME,
        PASSWORD,
        ROLE
    }
}
