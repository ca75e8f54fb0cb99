package de.kitacampus.portal.slave.content;

/**
 * Starts a course once.
 *
 * @param address where the browser posts it
 * @param ticket the secret; travels in the body, for addresses end up in logs and histories
 */
public record PlayTicket(String address, String ticket) {}
