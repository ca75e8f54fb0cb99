package de.kitacampus.portal.slave.staff;

import java.util.UUID;

/** A person inside this portal; never leaves it. */
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
