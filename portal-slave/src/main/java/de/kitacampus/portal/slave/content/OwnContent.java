package de.kitacampus.portal.slave.content;

import java.time.LocalDate;

/**
 * Content of the carrier with its present version.
 *
 * @param number under which it is accounted for, e.g. {@code E-0017}; all that Kita-Campus learns of it
 * @param revision grows with each change
 */
public record OwnContent(
        ContentId id, String number, ContentData data, ContentState state, int revision, ContentVersion version) {

    public String title() {
        return data.title();
    }

    /** Whether people with the right can use it on this day. */
    public boolean isOpenOn(LocalDate day) {
        return state == ContentState.PUBLISHED && data.isValidOn(day);
    }

    static String number(long number) {
        return String.format("E-%04d", number);
    }
}
