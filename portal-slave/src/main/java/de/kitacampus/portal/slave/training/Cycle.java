package de.kitacampus.portal.slave.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One training that was done, against the date by which it should have been.
 *
 * @param proof the proof
 * @param dueOn the due date before it, or null when nothing was due
 * @param daysLate days after the due date; 0 in time
 * @param validUntil last day on which it counts, or null for ever
 * @param wording number of the rule's version that was in force on the day of the training
 */
public record Cycle(
        ProofFact proof,
        @Nullable LocalDate dueOn,
        long daysLate,
        @Nullable LocalDate validUntil,
        int wording) {}
