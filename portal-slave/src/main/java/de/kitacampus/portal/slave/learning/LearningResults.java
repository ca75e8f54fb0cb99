package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult;
import java.util.List;

/** Takes results from the course server, in its order of changes. */
public interface LearningResults {

    /** The position up to which everything has been applied, 0 at first. */
    long cursor();

    /** Applies these results and moves the cursor, together or not at all. */
    void apply(List<CourseResult> results, long next);
}
