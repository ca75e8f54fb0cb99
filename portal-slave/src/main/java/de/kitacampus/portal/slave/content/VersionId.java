package de.kitacampus.portal.slave.content;

import java.util.UUID;

/** One version of content; part of the address of its file. */
public record VersionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
