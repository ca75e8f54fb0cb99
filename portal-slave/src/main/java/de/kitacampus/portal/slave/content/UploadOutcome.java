package de.kitacampus.portal.slave.content;

import org.jspecify.annotations.Nullable;

/** What became of an uploaded file. */
public sealed interface UploadOutcome {

    /**
     * @param sameAs title of other content with the same file, or null
     */
    record Added(OwnContent content, @Nullable String sameAs) implements UploadOutcome {}

    /** Nothing of it is kept. */
    record Refused(FileProblem problem) implements UploadOutcome {}

    /** The content to which a version should be added is gone. */
    record Gone() implements UploadOutcome {}
}
