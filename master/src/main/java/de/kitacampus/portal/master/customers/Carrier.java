package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;

/**
 * An employer with day-care centres (Träger).
 *
 * @param number immutable customer number
 * @param name name of the organisation
 */
public record Carrier(CustomerNumber number, String name) {}
