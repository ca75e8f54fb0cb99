package de.kitacampus.portal.master.shell;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody changed, as a module tells of it.
 *
 * @param at when
 * @param by user name
 * @param kind of what
 * @param subject number or name of what was changed
 * @param path its page, without a leading slash
 * @param textKey translation key of the sentence
 * @param facts its arguments; money, days and words are written in the reader's language
 * @param place tells it from others of the same moment in its history
 */
public record Change(
        Instant at,
        String by,
        ChangeKind kind,
        String subject,
        String path,
        String textKey,
        List<Object> facts,
        Object place) {

    /**
     * A fact that is translated.
     *
     * @param key of its text
     */
    public record Word(String key) {}

    /** What may be missing before or after a change. */
    public static String orNothing(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
