package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.RoleId;

/** One cell of the matrix: this role, this course. */
public record Grant(RoleId role, CourseNumber course) {}
