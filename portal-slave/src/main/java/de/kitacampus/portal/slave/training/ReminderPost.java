package de.kitacampus.portal.slave.training;

/** Sends the reminders that wait. */
@FunctionalInterface
interface ReminderPost {

    void send();
}
