/**
 * Who books for whom: staff for themselves, at once or after approval, and the office for many at a time. What a booking is and costs
 * belongs to {@code bookings}.
 *
 * @see "Design decision: DD155-20261122-booking-for-many.md"
 * @see "Design decision: DD156-20261122-approval-before-booking.md"
 */
@ApplicationModule(allowedDependencies = {"bookings", "mail", "offer", "rights", "security", "shell", "staff"})
@NullMarked
package de.kitacampus.portal.slave.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
