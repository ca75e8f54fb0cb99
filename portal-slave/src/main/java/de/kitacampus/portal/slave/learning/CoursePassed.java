package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;

/**
 * The master says that the course was passed; told within the transaction that takes the result over, and again whenever something
 * about the passed course changes.
 */
public record CoursePassed(BookingId booking) {}
