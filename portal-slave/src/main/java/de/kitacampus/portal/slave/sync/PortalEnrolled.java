package de.kitacampus.portal.slave.sync;

/** Published right after the enrolment was committed. */
public record PortalEnrolled() {}
