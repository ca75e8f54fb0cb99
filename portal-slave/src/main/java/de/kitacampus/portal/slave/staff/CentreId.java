package de.kitacampus.portal.slave.staff;

import java.util.UUID;

/** A centre (Einrichtung) of the carrier. */
public record CentreId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
