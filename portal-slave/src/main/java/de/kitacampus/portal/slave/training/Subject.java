package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.content.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks people to do.
 *
 * @see "Design decision: DD170-20261122-own-content-in-rules.md"
 */
public sealed interface Subject {

    /** To pass a course of the catalog. */
    record Course(CourseNumber number) implements Subject {}

    /**
     * To do own content of the carrier: read and confirm it, or complete it where it reports that itself.
     *
     * @param againWithinDays days in which a new version is to be done, or null when the former one still counts
     */
    record Content(ContentId id, @Nullable Integer againWithinDays) implements Subject {}

    /** Something that only proofs from elsewhere can show. */
    record Elsewhere() implements Subject {}

    /** What proofs are filed under: the course, the content, or the rule itself. */
    default String key(RuleId rule) {
        return switch (this) {
            case Course(CourseNumber number) -> number.value();
            case Content(ContentId id, var _) -> key(id);
            case Elsewhere() -> rule.toString();
        };
    }

    static String key(ContentId content) {
        return "content:" + content;
    }
}
