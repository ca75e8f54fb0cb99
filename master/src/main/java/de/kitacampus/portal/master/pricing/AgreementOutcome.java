package de.kitacampus.portal.master.pricing;

import java.time.LocalDate;

/** What became of a change to a carrier's agreements. */
public sealed interface AgreementOutcome {

    /** It is written; the carrier's agreements are at this version now. */
    record Done(long version) implements AgreementOutcome {}

    /** It would begin before this day: what was booked keeps its price. */
    record TooEarly(LocalDate earliest) implements AgreementOutcome {}

    /** Tiers, flat rates and minimum fees are settled for whole months; it would begin or end within one. */
    record NotWholeMonths() implements AgreementOutcome {}

    /** The agreement before or after it is settled for whole months, and this one would begin or end it within one. */
    record NeighbourNotWholeMonths(Agreement neighbour) implements AgreementOutcome {}

    /** Another one begins on the same day. */
    record BeginsAlready(Agreement other) implements AgreementOutcome {}

    /** It began and cannot be changed or taken back. */
    record Begun() implements AgreementOutcome {}

    /** Somebody else changed the carrier's agreements; nothing was written. */
    record ChangedMeanwhile() implements AgreementOutcome {}
}
