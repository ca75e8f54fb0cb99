package de.kitacampus.portal.master.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice, cancellation or credit note with all that stands on it.
 *
 * @param number unique, without gaps in its series and year
 * @param kind what it is
 * @param issuedOn date of issue
 * @param dueOn when it is to be paid; null when nothing is
 * @param month the month it bills
 * @param centre code of the centre it is for, or null for all
 * @param seller who issues it
 * @param buyer to whom
 * @param lines at least one
 * @param preceding the invoice it refers to, or null
 * @param reason why it was issued, for cancellations and credit notes; else empty
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Invoice(
        String number,
        InvoiceKind kind,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        YearMonth month,
        @Nullable String centre,
        Seller seller,
        Buyer buyer,
        List<InvoiceLine> lines,
        @Nullable Preceding preceding,
        String reason) {

    /** An earlier document. */
    public record Preceding(String number, LocalDate issuedOn) {}

    public Invoice {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice has lines");
        }
    }

    public InvoiceTotals totals() {
        return InvoiceTotals.of(lines);
    }

    /** First day of what it bills; earlier than its month when something arrived late. */
    public LocalDate from() {
        return lines.stream()
                .map(InvoiceLine::month)
                .min(YearMonth::compareTo)
                .orElse(month)
                .atDay(1);
    }

    public LocalDate to() {
        return month.atEndOfMonth();
    }
}
