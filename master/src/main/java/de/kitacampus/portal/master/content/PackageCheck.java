package de.kitacampus.portal.master.content;

import java.util.List;

/** What the check of an uploaded package found. */
public sealed interface PackageCheck {

    /** The package can be played. */
    record Accepted(PackageReport report) implements PackageCheck {}

    /**
     * The package cannot be taken; nothing was written.
     *
     * @param reason why
     * @param where the file or place in it, empty if it concerns the whole
     */
    record Refused(Reason reason, String where) implements PackageCheck {

        /** Key of the sentence that tells it. */
        public String key() {
            return "content.refused." + reason.name();
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
