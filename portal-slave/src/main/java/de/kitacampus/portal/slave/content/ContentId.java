package de.kitacampus.portal.slave.content;

import java.util.UUID;

/** Content of the carrier, whatever its version. */
public record ContentId(UUID value) {

    /**
     * @throws IllegalArgumentException if the text is no id
     */
    public static ContentId of(String text) {
        return new ContentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
