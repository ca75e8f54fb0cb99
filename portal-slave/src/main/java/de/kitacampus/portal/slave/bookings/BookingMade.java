package de.kitacampus.portal.slave.bookings;

/** A course was booked; told inside the portal, within the booking's transaction. */
public record BookingMade(Booking booking) {}
