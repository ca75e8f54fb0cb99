package de.kitacampus.portal.common.scorm;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the check of an uploaded package found. */
public sealed interface PackageCheck {

    /**
     * The package can be played.
     *
     * @param stored ID of the version that it became, or null if it was only looked at
     */
    record Accepted(PackageReport report, @Nullable UUID stored) implements PackageCheck {

        /** Looked at and not stored. */
        public Accepted(PackageReport report) {
            this(report, null);
        }

        /** Of a package that was to be stored. */
        public UUID version() {
            return Objects.requireNonNull(stored, "only looked at");
        }
    }

    /**
     * The package cannot be taken; nothing was written.
     *
     * @param reason why
     * @param where the file or place in it, empty if it concerns the whole
     */
    record Refused(Reason reason, String where) implements PackageCheck {

        /** Key of the sentence that tells it. */
        public String key() {
            return "scorm.refused." + reason.name();
        }

        /** Arguments of that sentence. */
        public List<String> arguments() {
            return List.of(where);
        }
    }

    /** Why a package is refused. */
    enum Reason {
        NOT_A_ZIP,
        DAMAGED,
        ENCRYPTED,
        UNSAFE_NAME,
        LINK,
        DUPLICATE_NAME,
        TOO_MANY_FILES,
        TOO_LARGE,
        BOMB,
        NO_MANIFEST,
        /** Two packages side by side in one zip. */
        SEVERAL_PACKAGES,
        MANIFEST_BROKEN,
        MANIFEST_UNSAFE,
        MANIFEST_TOO_LARGE,
        /** A program under the name of something harmless. */
        DISGUISED_PROGRAM,
        NOTHING_TO_LAUNCH,
        LAUNCH_FILE_MISSING
    }
}
