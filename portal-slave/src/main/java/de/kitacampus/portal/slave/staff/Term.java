package de.kitacampus.portal.slave.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A centre or a job role of a person with the days between which it counts, both included.
 *
 * @param target the centre or the role
 * @param from first day, or null for since ever
 * @param to last day, or null for as long as she is there
 */
public record Term<T>(
        T target, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static <T> Term<T> always(T target) {
        return new Term<>(target, null, null);
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public boolean isDated() {
        return from != null || to != null;
    }

    boolean isUpsideDown() {
        return from != null && to != null && to.isBefore(from);
    }
}
