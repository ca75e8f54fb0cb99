package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.signing.EnrolmentText;
import java.time.Duration;
import java.util.Optional;

/** Makes this portal known to its master: once, and again when its key is lost or no longer accepted. */
public interface MasterEnrolment {

    Optional<EnrolledPortal> current();

    /** Asks the master for a sign of life; sends nothing that could be used up. */
    Introduction introduce(EnrolmentText text);

    /**
     * Sends the code and keeps the answer only if it was signed by the very key the text names. Joins a running
     * transaction, so that the caller can tie more to the enrolment.
     */
    EnrolOutcome enrol(EnrolmentText text);

    /**
     * Whether a new enrolment text is the way out: there is no enrolment, this portal's key is lost, or the master does not
     * accept it.
     */
    boolean renewable();

    /**
     * Like {@link #enrol}, also for a portal that is enrolled and {@link #renewable()}. It stays the same portal: a text that was
     * made for another one is refused, because the journal belongs to this one.
     */
    EnrolOutcome renew(EnrolmentText text);

    /** What the first contact showed. */
    sealed interface Introduction {

        /** @param clockDifference the master's clock less ours */
        record Answered(Duration clockDifference) implements Introduction {}

        record ClockOff(Duration difference) implements Introduction {}

        record NoAnswer(MasterFailure why) implements Introduction {}
    }

    /** What became of the enrolment. */
    sealed interface EnrolOutcome {
        record Enrolled(EnrolledPortal portal) implements EnrolOutcome {}

        record AlreadyEnrolled() implements EnrolOutcome {}

        record CodeUnknown() implements EnrolOutcome {}

        record CodeUsed() implements EnrolOutcome {}

        record CodeExpired() implements EnrolOutcome {}

        /** The answer was not signed by the master whose fingerprint the text holds. */
        record WrongMaster() implements EnrolOutcome {}

        /** The text was made for another portal; nothing was changed here. */
        record OtherPortal() implements EnrolOutcome {}

        /** @param difference the master's clock less ours */
        record ClockOff(Duration difference) implements EnrolOutcome {}

        record NoAnswer(MasterFailure why) implements EnrolOutcome {}

        /** @param code what the master said, for support */
        record Refused(String code) implements EnrolOutcome {}
    }
}
