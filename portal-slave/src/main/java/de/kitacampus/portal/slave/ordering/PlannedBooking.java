package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.staff.Person;

/**
 * One person and one course of a plan.
 *
 * @param person for whom
 * @param course with the price that counts for her
 * @param forecast what will happen
 */
public record PlannedBooking(Person person, OfferedCourse course, Forecast forecast) {}
