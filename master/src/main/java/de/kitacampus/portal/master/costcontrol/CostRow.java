package de.kitacampus.portal.master.costcontrol;

import de.kitacampus.portal.master.usage.LedgerRow;

/**
 * A line of cost control.
 *
 * @param line the line of the ledger
 * @param customerName name of the carrier
 */
public record CostRow(LedgerRow line, String customerName) {}
