package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.slave.invoices.CheckedLine.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invoice beside the portal's own accounts.
 *
 * @param lines its lines
 * @param balanced bookings that are covered but stand on no line, because a cancellation balances them
 * @param missing bookings of its month that stand on no invoice
 * @param unsure how many bookings of its month may stand on another invoice that cannot be had at present
 * @param corrects number of the invoice that this document corrects, behind which the bookings stand; null for an invoice
 */
public record InvoiceCheck(
        List<CheckedLine> lines,
        List<CheckedBooking> balanced,
        List<CheckedBooking> missing,
        long unsure,
        @Nullable String corrects) {

    /** Whether nothing differs of what could be compared. */
    public boolean equal() {
        return lines.stream()
                        .noneMatch(line -> line.verdict() == Verdict.DIFFERS || line.verdict() == Verdict.SUM_DIFFERS)
                && balanced.stream().allMatch(booking -> booking.finding() == CheckedBooking.Finding.EQUAL)
                && missing.isEmpty();
    }

    public long count(CheckedBooking.Finding finding) {
        return bookings().filter(booking -> booking.finding() == finding).count();
    }

    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** All of them, the invoice's own first. */
    public Stream<CheckedBooking> bookings() {
        return Stream.of(lines.stream().flatMap(line -> line.bookings().stream()), balanced.stream(), missing.stream())
                .flatMap(part -> part);
    }
}
