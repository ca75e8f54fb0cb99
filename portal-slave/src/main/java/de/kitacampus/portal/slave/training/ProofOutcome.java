package de.kitacampus.portal.slave.training;

/** What became of a proof from elsewhere. */
public sealed interface ProofOutcome {

    record Recorded(ProofId id) implements ProofOutcome {}

    /** The translation key says what is wrong with the field. */
    record Invalid(Field field, String messageKey) implements ProofOutcome {}

    /** The person is none that the current account looks after, or not under the rule. */
    record NotYours() implements ProofOutcome {}

    /** The field a refusal belongs to. */
    enum Field {
        DATE,
        ISSUER,
        NOTE,
        FILE
    }
}
