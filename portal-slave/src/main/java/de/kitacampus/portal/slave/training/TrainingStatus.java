package de.kitacampus.portal.slave.training;

/** Where a person stands with a duty; exactly one at any time. */
public enum TrainingStatus {
    /** A proof counts and the next training is not to be prepared yet. */
    FULFILLED,
    /** Something is to be done, its date has not passed, and the course is booked. */
    DUE_SOON,
    /** The date has passed without a proof, booked or not. */
    OVERDUE,
    /** Something is to be done, its date has not passed, and nothing is booked. */
    NOT_BOOKED
}
