package de.kitacampus.portal.slave.training;

/** Who is reminded; in this order. */
public enum ReminderStep {
    PERSON,
    HEAD,
    CARRIER
}
