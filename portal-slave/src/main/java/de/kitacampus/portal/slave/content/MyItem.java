package de.kitacampus.portal.slave.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content for the person who is signed in.
 *
 * @param reading what she did with the present version, or null
 * @param confirmedBefore whether she confirmed a former version
 */
public record MyItem(OwnContent content, @Nullable Reading reading, boolean confirmedBefore) {

    /** Whether she still has to read it. */
    public boolean isToRead() {
        return content.data().mustConfirm() && confirmedAt() == null;
    }

    public @Nullable Instant confirmedAt() {
        return reading == null ? null : reading.confirmedAt();
    }

    public boolean isNew() {
        return reading == null;
    }
}
