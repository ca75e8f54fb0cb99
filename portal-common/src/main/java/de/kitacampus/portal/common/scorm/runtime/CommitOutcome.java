package de.kitacampus.portal.common.scorm.runtime;

/** What became of a commit. */
public sealed interface CommitOutcome {

    /** Stored, or older than what is stored and therefore ignored. */
    record Taken(Standing standing) implements CommitOutcome {}

    /**
     * Stored but for elements that the standard does not allow; these keep the values they had.
     *
     * @param errorCode of the standard, for the first of them
     * @param element the first of them
     */
    record Partly(Standing standing, int errorCode, String element) implements CommitOutcome {}

    /** Another page of the same learner has taken over. */
    record Superseded() implements CommitOutcome {}

    /** More than can be kept; nothing was stored. */
    record TooLarge() implements CommitOutcome {}

    /**
     * The item was never opened; nothing was stored.
     *
     * @param errorCode of the standard
     * @param why for the log, never a value
     */
    record Refused(int errorCode, String why) implements CommitOutcome {}
}
