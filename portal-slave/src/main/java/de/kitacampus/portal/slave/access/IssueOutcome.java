package de.kitacampus.portal.slave.access;

import de.kitacampus.portal.slave.security.SignInCodes.Slip;
import java.time.LocalDate;

/** What became of a wish for a code. */
public sealed interface IssueOutcome {

    /** To be handed over now; it cannot be shown again. */
    record Issued(Slip slip) implements IssueOutcome {}

    /** Not there, or not looked after by the current account. */
    record NotYours() implements IssueOutcome {}

    /** The translation key says why this person gets no code. */
    record Refused(String messageKey) implements IssueOutcome {}

    record WrongDay(LocalDate first, LocalDate last) implements IssueOutcome {}
}
