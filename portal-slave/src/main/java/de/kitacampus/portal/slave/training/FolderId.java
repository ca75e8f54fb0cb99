package de.kitacampus.portal.slave.training;

import java.util.UUID;

/** An evidence folder that was handed out. */
public record FolderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
