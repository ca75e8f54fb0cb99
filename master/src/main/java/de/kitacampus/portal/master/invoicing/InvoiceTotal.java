package de.kitacampus.portal.master.invoicing;

import java.math.BigDecimal;

/**
 * Sums over a list.
 *
 * @param count documents
 * @param net net, credit notes taken off
 * @param gross gross, credit notes taken off
 * @param open what is still owed
 */
public record InvoiceTotal(long count, BigDecimal net, BigDecimal gross, BigDecimal open) {}
