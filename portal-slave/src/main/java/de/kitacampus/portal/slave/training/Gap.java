package de.kitacampus.portal.slave.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time without a proof that counts.
 *
 * @param from first day without
 * @param to last day without, or null while it lasts
 */
public record Gap(LocalDate from, @Nullable LocalDate to) {

    /** How many days, up to and including the given one while it lasts. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(from, to == null ? today : to) + 1;
    }
}
