package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageCheck.Accepted;
import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.PackageCheck.Refused;
import java.io.IOException;
import java.nio.file.Path;

/** The same check as an upload's, without a running master: reads the zip and writes nothing. */
public final class OfflineCheck {

    private final PackageLimits limits;

    /**
     * @param maxUnpacked most bytes when unpacked
     * @param maxEntries most entries
     */
    public OfflineCheck(long maxUnpacked, int maxEntries) {
        limits = new PackageLimits(maxUnpacked, maxEntries);
    }

    public PackageCheck check(Path zip) {
        try {
            return new Accepted(new PackageInspection(limits).inspect(zip).report());
        } catch (PackageRefused refused) {
            return refused.refusal();
        } catch (IOException unreadable) {
            return new Refused(Reason.NOT_A_ZIP, "");
        }
    }
}
