package de.kitacampus.portal.master.disputes;

import java.math.BigDecimal;

/** What became of a decision. */
public sealed interface DecisionOutcome {

    /** The carrier was right. */
    record Credited(String creditNote) implements DecisionOutcome {}

    record Rejected() implements DecisionOutcome {}

    /** Somebody was faster, or there is no such dispute. */
    record DecidedBefore() implements DecisionOutcome {}

    /** No invoice charges the booking so far, so that nothing can be given back. */
    record NotBilled() implements DecisionOutcome {}

    /** The booking was cancelled, which gives its price back already. */
    record BookingCancelled() implements DecisionOutcome {}

    /** The invoice was cancelled as a whole. */
    record InvoiceCancelled(String invoice) implements DecisionOutcome {}

    /** Less is left of the invoice at this rate, net, after what was given back before. */
    record TooMuch(BigDecimal left) implements DecisionOutcome {}
}
