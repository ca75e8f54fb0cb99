package de.kitacampus.portal.slave.training;

/** How far a person got towards the next proof. A booking is no proof. */
public enum Progress {
    NONE,
    BOOKED,
    STARTED
}
