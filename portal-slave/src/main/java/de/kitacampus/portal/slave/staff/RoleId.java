package de.kitacampus.portal.slave.staff;

import java.util.UUID;

/** A job role (Funktion) such as Leitung or Küchenpersonal; the carrier names its own. */
public record RoleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
