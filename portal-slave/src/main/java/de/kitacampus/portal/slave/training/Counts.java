package de.kitacampus.portal.slave.training;

import java.util.Collection;

/** How many duties stand where. */
public record Counts(long fulfilled, long dueSoon, long overdue, long notBooked) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(Collection<Duty> duties) {
        long[] numbers = new long[TrainingStatus.values().length];
        duties.forEach(duty -> numbers[duty.status().ordinal()]++);
        return new Counts(
                numbers[TrainingStatus.FULFILLED.ordinal()],
                numbers[TrainingStatus.DUE_SOON.ordinal()],
                numbers[TrainingStatus.OVERDUE.ordinal()],
                numbers[TrainingStatus.NOT_BOOKED.ordinal()]);
    }

    public long total() {
        return fulfilled + dueSoon + overdue + notBooked;
    }

    public long of(TrainingStatus status) {
        return switch (status) {
            case FULFILLED -> fulfilled;
            case DUE_SOON -> dueSoon;
            case OVERDUE -> overdue;
            case NOT_BOOKED -> notBooked;
        };
    }
}
