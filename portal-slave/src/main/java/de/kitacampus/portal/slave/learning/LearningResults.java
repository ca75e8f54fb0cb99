package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult;
import java.util.List;

/** Takes over the master's results of this portal's learners. */
public interface LearningResults {

    /** The last change taken over, 0 at the beginning. */
    long cursor();

    /**
     * Takes results over in one transaction together with the cursor. What is older than what is known changes nothing, so
     * results may come twice and in any order. Open screens learn of it after the commit.
     */
    void apply(List<CourseResult> results);
}
