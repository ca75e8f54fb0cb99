package de.kitacampus.portal.slave.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content for the person who is signed in.
 *
 * @param reading what she did with the present version, or null
 * @param confirmedBefore whether she confirmed a former version
 * @param due whether she is asked to do it now, whatever she did before
 */
public record MyItem(OwnContent content, @Nullable Reading reading, boolean confirmedBefore, boolean due) {

    /** Whether she still has to read it. */
    public boolean isToRead() {
        return due || content.data().mustConfirm() && confirmedAt() == null;
    }

    /** Whether a confirmation is asked of her, given or not. */
    public boolean asksForConfirmation() {
        return due || content.data().mustConfirm();
    }

    public @Nullable Instant confirmedAt() {
        return reading == null ? null : reading.confirmedAt();
    }

    /** Where she stands in the course, or null for another file and before its first start. */
    public @Nullable PlayResult result() {
        return reading == null ? null : reading.result();
    }

    /** Whether it is a course, which says by itself when it is done. */
    public boolean isCourse() {
        return content.version().kind() == FileKind.COURSE;
    }

    public boolean isNew() {
        return reading == null;
    }
}
