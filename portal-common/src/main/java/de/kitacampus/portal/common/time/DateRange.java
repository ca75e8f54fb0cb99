package de.kitacampus.portal.common.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both inclusive; an open end means until further notice.
 *
 * @param from first day
 * @param to last day, or null when open
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    /**
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the range ends (" + to + ") before it begins (" + from + ")");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(DateRange other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
