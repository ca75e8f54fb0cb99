package de.kitacampus.portal.common.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** One booking of a course by a person, named by the portal. */
public record BookingId(@JsonValue UUID value) {

    @JsonCreator
    public BookingId {}

    /**
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static BookingId of(String text) {
        return new BookingId(UUID.fromString(text));
    }

    /** A new time-ordered identifier (RFC 9562, version 7). */
    public static BookingId random() {
        return new BookingId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
