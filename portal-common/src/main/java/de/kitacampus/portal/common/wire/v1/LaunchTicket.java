package de.kitacampus.portal.common.wire.v1;

import java.time.Instant;

/**
 * Lets one browser start one course once.
 *
 * @param ticket 256 random bits, base64url; single use
 * @param launchUrl address on the content origin to which the browser posts the form field {@code ticket}
 * @param expiresAt end of validity, 60 seconds after issue
 */
public record LaunchTicket(String ticket, String launchUrl, Instant expiresAt) {}
