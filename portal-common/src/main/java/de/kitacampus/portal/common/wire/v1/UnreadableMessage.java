package de.kitacampus.portal.common.wire.v1;

import org.jspecify.annotations.Nullable;

/** A message of the contract that cannot be read. */
public final class UnreadableMessage extends IllegalArgumentException {

    public UnreadableMessage(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
