package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import java.util.Collection;
import java.util.Map;

/** What another module has for learners who passed, shown on the course's card; implemented downstream. */
public interface PassedExtra {

    /** For the person who is signed in; without an entry where there is nothing. */
    Map<BookingId, Link> links(Collection<BookingId> passed);

    /**
     * @param key translation key of the link's text, or of the note if there is no address yet
     * @param address on this host, of a file to download; empty while it is being made
     */
    record Link(String key, String address) {}
}
