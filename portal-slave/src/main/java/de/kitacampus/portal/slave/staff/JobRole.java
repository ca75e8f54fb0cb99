package de.kitacampus.portal.slave.staff;

/** A job role, in the carrier's order. */
public record JobRole(RoleId id, String name, int position) {}
