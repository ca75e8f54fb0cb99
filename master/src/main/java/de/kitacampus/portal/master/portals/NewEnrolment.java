package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.EnrolmentText;
import java.time.Instant;

/**
 * What is shown once after a portal was added or lost its key.
 *
 * @param portal the portal
 * @param text the enrolment text; its code is stored nowhere
 * @param fingerprint of the master's key, in groups for people to compare
 * @param expiresAt when the code ceases to be redeemable
 */
public record NewEnrolment(Portal portal, EnrolmentText text, String fingerprint, Instant expiresAt) {}
