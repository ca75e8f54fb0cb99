package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import java.time.Instant;

/** The master as this module needs it; implemented by the module that talks to it. */
public interface CourseServer {

    Answer launch(LaunchRequest request);

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
