package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import java.util.Set;

/** Learners got on; told after the commit, to open screens only. */
public record ResultsChanged(Set<BookingId> bookings) {}
