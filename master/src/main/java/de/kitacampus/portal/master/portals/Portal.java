package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's portal.
 *
 * @param id the portal
 * @param name the back office's name for it
 * @param customer the carrier
 * @param state whether it may call
 * @param url where its people reach it, or null before enrolment
 * @param keyId key ID of its public key, or null before enrolment
 * @param softwareVersion what it runs, or null before enrolment
 * @param lastContact its last signed call, or null
 */
public record Portal(
        PortalId id,
        String name,
        CustomerNumber customer,
        PortalState state,
        @Nullable String url,
        @Nullable String keyId,
        @Nullable String softwareVersion,
        @Nullable Instant lastContact) {}
