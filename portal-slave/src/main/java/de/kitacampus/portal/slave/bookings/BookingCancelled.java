package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import java.time.Instant;

/** A booking was cancelled; told inside the portal, within the cancellation's transaction. */
public record BookingCancelled(BookingId booking, Instant at) {}
