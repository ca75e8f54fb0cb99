package de.kitacampus.portal.master.portals;

/** Whether a portal may call the master. */
public enum PortalState {
    /** Made in the back office; nobody has redeemed its enrolment text yet. */
    WAITING,
    ACTIVE,
    SUSPENDED
}
