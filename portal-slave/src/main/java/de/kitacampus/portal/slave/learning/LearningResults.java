package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult;
import java.util.List;

/** Takes over the master's results of this portal's learners. */
public interface LearningResults {

    /** The last change taken over, 0 at the beginning. */
    long cursor();

    /**
     * Takes results over in one transaction together with the cursor. What is older than what is known changes nothing, so
     * results may come twice and in any order; the cursor never goes back. Open screens learn of it after the commit.
     *
     * @param next where to read on
     */
    void apply(List<CourseResult> results, long next);

    /** Like {@link #apply(List, long)}, with the highest change among the results as the next cursor. */
    void apply(List<CourseResult> results);
}
