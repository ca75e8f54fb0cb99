package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;

/**
 * A course of the provider with the carrier's own price.
 *
 * @param course as the master tells it, with EK
 * @param sellingPrice VK, gross, as of now
 * @param catalogVersion the catalog that told EK
 * @param available whether it is in the current catalog
 */
public record OfferedCourse(CatalogCourse course, Money sellingPrice, String catalogVersion, boolean available) {}
