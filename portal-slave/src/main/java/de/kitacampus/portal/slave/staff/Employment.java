package de.kitacampus.portal.slave.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a person works for the carrier.
 *
 * @param entry first day of work, or null when it is not known; she may sign in before, to learn what is due before work begins
 * @param leaves last day of work, or null; from the next day on she cannot sign in
 */
public record Employment(
        @Nullable LocalDate entry, @Nullable LocalDate leaves) {

    public static final Employment UNKNOWN = new Employment(null, null);
}
