package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Course packages with all their versions. Everybody may look; only an administrator may change. */
public interface Packages {

    /** Looks at a package without storing it. */
    PackageCheck check(Path zip);

    /**
     * Checks a package and stores it as the course's next version. The first one is current at once, later ones when
     * {@link #makeCurrent} says so. The outcome names the version that this very package became, whoever else uploads meanwhile.
     *
     * @param fileName name to show; never used as a path
     */
    PackageCheck add(CourseNumber course, Path zip, String fileName);

    /** All versions of a course, the newest first. */
    List<PackageVersion> versions(CourseNumber course);

    /** The version that new learners get. */
    Optional<PackageVersion> current(CourseNumber course);

    Optional<PackageVersion> find(UUID id);

    /**
     * What was found in a package. Asked at every start and commit, and never changing, it is remembered.
     *
     * @throws IllegalArgumentException if there is no such package
     */
    PackageReport report(UUID id);

    /** The current version of every course that has one, by course number. */
    List<PackageVersion> allCurrent();

    /**
     * New learners get this version from now on; running ones stay on theirs.
     *
     * @throws IllegalArgumentException if the course has no such version
     */
    void makeCurrent(CourseNumber course, int version);

    /** A file for an upload in progress; the caller deletes it, and a clean-up does after a crash. */
    Path temporaryFile();
}
