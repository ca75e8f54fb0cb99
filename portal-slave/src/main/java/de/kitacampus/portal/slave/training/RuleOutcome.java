package de.kitacampus.portal.slave.training;

/** What became of a form about a rule. */
public sealed interface RuleOutcome {

    record Saved(RuleVersion version) implements RuleOutcome {}

    /** The translation key says what is wrong with the field. */
    record Invalid(Field field, String messageKey) implements RuleOutcome {}

    /** Somebody else saved the rule since the form was opened; nothing was saved. */
    record ChangedMeanwhile(RuleVersion now) implements RuleOutcome {}

    /** The ready-made rule is in use already. */
    record TakenOver() implements RuleOutcome {}

    /** Only administrators of the carrier change rules. */
    record NotYours() implements RuleOutcome {}

    /** The field a refusal belongs to. */
    enum Field {
        NAME,
        COURSE,
        CONTENT,
        AGAIN,
        FIRST,
        INTERVAL,
        LEAD,
        LEGAL_BASIS,
        WORDING,
        AUTO_BOOK,
        STEPS
    }
}
