package de.kitacampus.portal.master.portals;

import java.util.UUID;

/**
 * A key that may sign requests, unless its portal is suspended.
 *
 * @param jwk as stored, see {@link PortalKey#parsed}
 */
record KeyInUse(UUID portalId, String jwk, PortalState state) {}
