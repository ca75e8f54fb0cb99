package de.kitacampus.portal.slave.security;

import java.util.Set;
import java.util.UUID;

/**
 * An account as other modules see it.
 *
 * @param id the account
 * @param userName the name it signs in with
 * @param roles what it may do in the portal
 * @param locked whether sign-in is refused
 * @param awaitsPassword whether nobody has set a password yet, since the invitation was not accepted
 */
public record AccountSummary(UUID id, String userName, Set<PortalRole> roles, boolean locked, boolean awaitsPassword) {

    public AccountSummary {
        roles = Set.copyOf(roles);
    }

    public boolean isCarrierAdmin() {
        return roles.contains(PortalRole.CARRIER_ADMIN);
    }
}
