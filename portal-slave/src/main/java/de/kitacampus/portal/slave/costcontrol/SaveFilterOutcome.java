package de.kitacampus.portal.slave.costcontrol;

/** What became of a saved filter. */
public sealed interface SaveFilterOutcome {

    record Saved(SavedFilter filter) implements SaveFilterOutcome {}

    /** The name is missing or too long. */
    record Unnamed() implements SaveFilterOutcome {}

    /** The account has another of this name. */
    record NameTaken() implements SaveFilterOutcome {}

    /** The account has as many as it may. */
    record TooMany() implements SaveFilterOutcome {}

    /** A mail is wanted, but nothing is known of an address of the account's person. */
    record NoAddress() implements SaveFilterOutcome {}

    /** There is no such filter of this account. */
    record Gone() implements SaveFilterOutcome {}
}
