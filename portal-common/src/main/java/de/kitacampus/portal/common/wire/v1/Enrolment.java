package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The master's signed answer to an enrolment.
 *
 * @param portalId the name of the portal from now on
 * @param customerNumber the carrier's customer number
 * @param carrierName the carrier's name, an organisation
 * @param masterUrl the audience of every signed request
 * @param contentUrl where courses are played
 * @param masterKeys the master's public keys as JWK, the current one first, then the next and the former ones
 * @param enrolledAt the master's clock
 */
public record Enrolment(
        PortalId portalId,
        CustomerNumber customerNumber,
        String carrierName,
        String masterUrl,
        String contentUrl,
        List<Map<String, Object>> masterKeys,
        Instant enrolledAt) {}
