package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.RoleId;

/** One cell of a matrix: this role, this course or content. */
public record Grant(RoleId role, RightsItem item) {}
