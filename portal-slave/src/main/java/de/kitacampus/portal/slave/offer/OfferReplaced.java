package de.kitacampus.portal.slave.offer;

/**
 * A new catalog is in use.
 *
 * @param version the version of the catalog
 */
public record OfferReplaced(String version) {}
