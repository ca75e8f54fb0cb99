package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.money.Money;

/**
 * What another portal of the carrier adds to a line; its single bookings are its own business.
 *
 * @param line position of the line
 * @param portal the other portal's name at the provider
 * @param quantity bookings less cancellations
 * @param net what they come to
 */
public record BilledShare(int line, String portal, long quantity, Money net) {}
