package de.kitacampus.portal.slave.staff;

/** By what a list of people is sorted. */
public enum StaffOrder {
    NAME,
    FIRST_NAME,
    STAFF_NUMBER,
    EMAIL,
    STATE
}
