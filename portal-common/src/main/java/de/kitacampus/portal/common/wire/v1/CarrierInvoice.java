package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of account as lists show it.
 *
 * @param number its number
 * @param kind INVOICE, CANCELLATION or CREDIT_NOTE; a newer master may say more
 * @param month the month it bills
 * @param centre code of the centre it is for, or null for all
 * @param issuedOn date of issue
 * @param dueOn when it is to be paid, or null
 * @param net net
 * @param gross gross
 * @param open what is still owed, after payments, cancellation and credit notes
 * @param cancelledBy number of the cancellation, or null
 */
public record CarrierInvoice(
        String number,
        String kind,
        BillingPeriod month,
        @Nullable String centre,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        Money net,
        Money gross,
        Money open,
        @Nullable String cancelledBy) {}
