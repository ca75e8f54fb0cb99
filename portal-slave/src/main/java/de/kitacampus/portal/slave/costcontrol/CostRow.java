package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.slave.bookings.BookingEntry;
import org.jspecify.annotations.Nullable;

/**
 * A line of the accounts with the person's name.
 *
 * @param entry the line
 * @param firstName first name, or null when the person was erased
 * @param lastName last name, or null when the person was erased
 */
public record CostRow(
        BookingEntry entry,
        @Nullable String firstName,
        @Nullable String lastName) {}
