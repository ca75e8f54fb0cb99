package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageReport;
import org.jspecify.annotations.Nullable;

/** What became of an uploaded file. */
public sealed interface UploadOutcome {

    /**
     * @param sameAs title of other content with the same file, or null
     * @param course what was found in a course package, or null for another file
     */
    record Added(
            OwnContent content,
            @Nullable String sameAs,
            @Nullable PackageReport course) implements UploadOutcome {}

    /** A course package that cannot be played; nothing of it is kept. */
    record RefusedCourse(PackageCheck.Refused why) implements UploadOutcome {}

    /** Nothing of it is kept. */
    record Refused(FileProblem problem) implements UploadOutcome {}

    /** The content to which a version should be added is gone. */
    record Gone() implements UploadOutcome {}
}
