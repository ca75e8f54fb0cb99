package de.kitacampus.portal.master.content;

import de.kitacampus.portal.master.content.PackageCheck.Accepted;
import de.kitacampus.portal.master.content.PackageCheck.Reason;
import de.kitacampus.portal.master.content.PackageCheck.Refused;
import java.io.IOException;
import java.nio.file.Path;

/** The same check as an upload's, without a running master: reads the zip and writes nothing. */
public final class OfflineCheck {

    private final PackageLimits limits;

    /**
     * @param maxUnpacked most bytes when unpacked, see {@link ContentSettings#maxUnpacked}
     * @param maxEntries most entries, see {@link ContentSettings#maxEntries}
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
