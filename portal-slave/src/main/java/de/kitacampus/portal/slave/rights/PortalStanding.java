package de.kitacampus.portal.slave.rights;

/** Whether Kita-Campus still serves this portal, told by whoever talks to it; must answer at once. */
@FunctionalInterface
public interface PortalStanding {

    /** Whether the last answer was that the portal is suspended. */
    boolean isSuspended();
}
