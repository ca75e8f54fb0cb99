package de.kitacampus.portal.common.scorm.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the run-time library and the player read.
 *
 * @param result whether the data are safe
 * @param errorCode error code of the standard, 0 for none
 * @param ended why the session or page is over, or null
 * @param element the first element that was not taken, while all others were, or null
 * @param standing where the learner stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunTimeAnswer(
        boolean result,
        int errorCode,
        @Nullable String ended,
        @Nullable String element,
        @Nullable Standing standing) {

    /** "General exception" in both families of the standard. */
    private static final int GENERAL_EXCEPTION = 101;

    public static RunTimeAnswer accepted() {
        return new RunTimeAnswer(true, 0, null, null, null);
    }

    public static RunTimeAnswer taken(Standing standing) {
        return new RunTimeAnswer(true, 0, null, null, standing);
    }

    public static RunTimeAnswer partly(Standing standing, int errorCode, String element) {
        return new RunTimeAnswer(false, errorCode, null, element, standing);
    }

    public static RunTimeAnswer refused() {
        return refused(GENERAL_EXCEPTION);
    }

    public static RunTimeAnswer refused(int errorCode) {
        return new RunTimeAnswer(false, errorCode, null, null, null);
    }

    public static RunTimeAnswer ended(Enum<?> reason) {
        return new RunTimeAnswer(false, GENERAL_EXCEPTION, reason.name(), null, null);
    }

    public static RunTimeAnswer superseded() {
        return new RunTimeAnswer(false, GENERAL_EXCEPTION, "REPLACED", null, null);
    }
}
