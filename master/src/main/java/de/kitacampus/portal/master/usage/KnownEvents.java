package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.money.Money;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the ledger knows already of the events and bookings in a batch; grows while the batch is assessed.
 *
 * @param digests digest of the payload by event ID
 * @param booked the billed price by booking
 * @param cancelled bookings that were cancelled
 */
record KnownEvents(Map<UUID, String> digests, Map<BookingId, Money> booked, Set<BookingId> cancelled) {}
