package de.kitacampus.portal.common.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A carrier's portal, named by the master at enrolment. */
public record PortalId(@JsonValue UUID value) {

    @JsonCreator
    public PortalId {}

    /**
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static PortalId of(String text) {
        return new PortalId(UUID.fromString(text));
    }

    /** A new identifier from a strong random source. */
    public static PortalId random() {
        return new PortalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
