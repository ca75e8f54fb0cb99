package de.kitacampus.portal.master.portals;

/**
 * A portal as lists show it.
 *
 * @param portal the portal
 * @param carrierName its carrier's name
 */
public record PortalRow(Portal portal, String carrierName) {}
