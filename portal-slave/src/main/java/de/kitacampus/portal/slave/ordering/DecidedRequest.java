package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.staff.Person;

/**
 * A request that ended.
 *
 * @param request what was asked for and what became of it
 * @param person by whom
 * @param by who decided; empty if it was nobody or she is not known any more
 */
public record DecidedRequest(BookingRequest request, Person person, String by) {}
