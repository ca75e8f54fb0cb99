package de.kitacampus.portal.common.signing;

import de.kitacampus.portal.common.id.PortalId;
import java.time.Instant;

/** Remembers token IDs until they could no longer be accepted anyway; must hold across all nodes of the master. */
@FunctionalInterface
public interface SeenTokens {

    /**
     * @param portal the portal that used the token
     * @param tokenId claim {@code jti}
     * @param forgetAfter from when on the ID may be forgotten
     * @return whether this is the first time
     */
    boolean firstUse(PortalId portal, String tokenId, Instant forgetAfter);
}
