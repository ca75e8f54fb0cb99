package de.kitacampus.portal.common.scorm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a package's table of contents.
 *
 * @param title text of a stranger, to be escaped wherever it is shown
 * @param depth 0 at the top
 * @param launch address below the package's root with query and fragment, or null for a chapter
 * @param sco whether it talks to the run-time; otherwise it is done once it was shown
 * @param visible whether the table of contents shows it
 * @param masteryScore pass mark of SCORM 1.2, 0 to 100, or null
 * @param scaledPassingScore pass mark of SCORM 2004, -1 to 1, or null
 * @param completionThreshold progress from which SCORM 2004 counts it as completed, 0 to 1, or null
 * @param launchData data for the course at launch, or null
 * @param maxTimeAllowed as in the manifest, or null
 * @param timeLimitAction as in the manifest, or null
 */
public record PackageItem(
        String title,
        int depth,
        @Nullable String launch,
        boolean sco,
        boolean visible,
        @Nullable Double masteryScore,
        @Nullable Double scaledPassingScore,
        @Nullable Double completionThreshold,
        @Nullable String launchData,
        @Nullable String maxTimeAllowed,
        @Nullable String timeLimitAction) {

    /** The pass mark in per cent that the package names; 0 names none, for it would pass everyone. */
    @JsonIgnore
    public Optional<Double> passMarkPercent() {
        if (masteryScore != null && masteryScore > 0) {
            return Optional.of(masteryScore);
        }
        if (scaledPassingScore != null && scaledPassingScore > 0) {
            return Optional.of(scaledPassingScore * 100);
        }
        return Optional.empty();
    }
}
