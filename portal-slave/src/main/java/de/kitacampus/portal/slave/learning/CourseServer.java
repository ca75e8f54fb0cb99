package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import java.time.Duration;
import java.time.Instant;

/** The master as this module needs it; implemented by the module that talks to it. */
public interface CourseServer {

    Answer launch(LaunchRequest request);

    /**
     * Brings home what it knows by now of results, and what follows from them.
     *
     * @param patience how long this may take; what takes longer goes on and is told to open screens
     * @return whether all of it is here
     */
    boolean catchUp(Duration patience);

    /** What the course server said. */
    sealed interface Answer {
        record Ready(LaunchTicket ticket) implements Answer {}

        /** It does not answer at present. */
        record Unreachable() implements Answer {}

        record Refused(ProblemCode code) implements Answer {}

        /** The test was failed and may be repeated from this instant on. */
        record RetakeFrom(Instant instant) implements Answer {}
    }
}
