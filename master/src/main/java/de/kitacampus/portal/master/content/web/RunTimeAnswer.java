package de.kitacampus.portal.master.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.master.content.LearnerRecords.Standing;
import de.kitacampus.portal.master.content.Playing.EndReason;
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
record RunTimeAnswer(
        boolean result,
        int errorCode,
        @Nullable String ended,
        @Nullable String element,
        @Nullable Standing standing) {

    /** "General exception" in both families of the standard. */
    private static final int GENERAL_EXCEPTION = 101;

    static RunTimeAnswer accepted() {
        return new RunTimeAnswer(true, 0, null, null, null);
    }

    static RunTimeAnswer taken(Standing standing) {
        return new RunTimeAnswer(true, 0, null, null, standing);
    }

    static RunTimeAnswer partly(Standing standing, int errorCode, String element) {
        return new RunTimeAnswer(false, errorCode, null, element, standing);
    }

    static RunTimeAnswer refused() {
        return refused(GENERAL_EXCEPTION);
    }

    static RunTimeAnswer refused(int errorCode) {
        return new RunTimeAnswer(false, errorCode, null, null, null);
    }

    static RunTimeAnswer ended(EndReason reason) {
        return new RunTimeAnswer(false, GENERAL_EXCEPTION, reason.name(), null, null);
    }

    static RunTimeAnswer superseded() {
        return new RunTimeAnswer(false, GENERAL_EXCEPTION, EndReason.REPLACED.name(), null, null);
    }
}
