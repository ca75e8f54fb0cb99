package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.PublicKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What the master said when this portal was enrolled.
 *
 * @param portal the name of this portal
 * @param customerNumber the carrier's customer number
 * @param carrierName the carrier
 * @param masterUrl base of every call and audience of every signature
 * @param contentUrl where courses are played
 * @param masterKeys the pinned keys, the current one first
 * @param enrolledAt the master's clock
 */
public record EnrolledPortal(
        PortalId portal,
        CustomerNumber customerNumber,
        String carrierName,
        URI masterUrl,
        URI contentUrl,
        List<PublicKey> masterKeys,
        Instant enrolledAt) {

    public EnrolledPortal {
        masterKeys = List.copyOf(masterKeys);
    }
}
