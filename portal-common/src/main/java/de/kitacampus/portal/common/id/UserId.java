package de.kitacampus.portal.common.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The pseudonym (Nutzer-ID) of one member of staff in one portal: random, so that it says nothing about the person. */
public record UserId(@JsonValue UUID value) {

    @JsonCreator
    public UserId {}

    /**
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    /** 122 random bits (RFC 9562, 5.4); a time-ordered value would tell when the person joined. */
    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
