package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;

/** A portal's checked request to start a course for one of its users. */
public record LaunchOrder(PortalId portal, LaunchRequest request) {}
