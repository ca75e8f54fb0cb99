package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.PortalRole;
import org.jspecify.annotations.Nullable;

/**
 * The account a person shall have.
 *
 * @param userName the name to sign in with; ignored when the person has an account
 * @param password the first password; null to have one made; ignored when the person has an account
 * @param role what the person may do in the portal
 */
public record AccountWish(String userName, @Nullable String password, PortalRole role) {}
