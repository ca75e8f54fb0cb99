package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;

/**
 * A line of an invoice.
 *
 * @param position from 1
 * @param article course number; empty for what the agreement adds or takes off
 * @param name what was supplied
 * @param note what else is to say, may be empty
 * @param month when
 * @param quantity negative for what is taken back
 * @param price of one, net
 * @param net quantity times price
 * @param vatRate the rate in per cent
 */
public record BilledLine(
        int position,
        String article,
        String name,
        String note,
        BillingPeriod month,
        long quantity,
        Money price,
        Money net,
        VatRate vatRate) {}
