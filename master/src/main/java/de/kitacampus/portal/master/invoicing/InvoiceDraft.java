package de.kitacampus.portal.master.invoicing;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that has no number yet.
 *
 * @param kind what it will be
 * @param month the month it bills
 * @param centre code of the centre it is for, or null
 * @param buyer to whom
 * @param paymentDays days until it is due
 * @param lines at least one
 * @param preceding to what it refers, or null
 * @param reason why, or empty
 */
record InvoiceDraft(
        InvoiceKind kind,
        YearMonth month,
        @Nullable String centre,
        Buyer buyer,
        int paymentDays,
        List<InvoiceLine> lines,
        Invoice.@Nullable Preceding preceding,
        String reason) {}
