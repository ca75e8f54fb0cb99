package de.kitacampus.portal.slave.invoices;

/** The master as disputes need it; implemented by the module that talks to it. */
public interface DisputeSource {

    /** Sends what waits and hears what was decided; false when the master does not answer or refuses. */
    boolean exchange();
}
