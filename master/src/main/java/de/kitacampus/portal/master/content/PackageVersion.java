package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageReport;
import java.time.Instant;
import java.util.UUID;

/**
 * One stored version of a course's package.
 *
 * @param id its identity
 * @param course the course it belongs to
 * @param version 1, 2, 3 …
 * @param current whether new learners get it
 * @param fileName name of the uploaded file
 * @param report what was found in it
 * @param addedAt when it was stored
 */
public record PackageVersion(
        UUID id,
        CourseNumber course,
        int version,
        boolean current,
        String fileName,
        PackageReport report,
        Instant addedAt) {}
