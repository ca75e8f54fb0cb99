package de.kitacampus.portal.slave.content;

/** What became of a change. */
public sealed interface SaveOutcome {

    record Saved(OwnContent content) implements SaveOutcome {}

    /**
     * @param key of the sentence that says what is wrong
     */
    record Invalid(Field field, String key) implements SaveOutcome {}

    /** Somebody else changed it meanwhile; nothing was saved. */
    record ChangedMeanwhile() implements SaveOutcome {}

    /** It was deleted meanwhile. */
    record Gone() implements SaveOutcome {}

    /** What can be wrong. */
    enum Field {
        TITLE,
        DESCRIPTION,
        FOLDER,
        VALID_UNTIL,
        PRICE,
        LINK
    }
}
