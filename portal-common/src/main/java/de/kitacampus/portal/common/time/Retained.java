package de.kitacampus.portal.common.time;

import java.time.Instant;

/**
 * Something that is kept for a time and then deleted; a bean for each kind. How long is the carrier's to say, within what the law and the
 * other side need. Texts are found under the key: {@code mail.retention} and, why it is kept, {@code mail.retention.why}.
 */
public interface Retained {

    /** Unique, begins with the module's name, and never changes. */
    String key();

    /** Days for which it is kept as long as nobody says otherwise. */
    int usualDays();

    /** Days below which it is needed. */
    int leastDays();

    /** How much is older than this and would be deleted. */
    long due(Instant before);

    /** Deletes what is older than this. */
    void delete(Instant before);
}
