package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.BilledLine;
import de.kitacampus.portal.common.wire.v1.BilledShare;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import java.util.List;

/**
 * A line of an invoice with the bookings behind it.
 *
 * @param line the line
 * @param bookings this portal's
 * @param others what other portals of the carrier add
 * @param corrects whether it belongs to a cancellation or a credit note
 */
public record CheckedLine(BilledLine line, List<CheckedBooking> bookings, List<BilledShare> others, boolean corrects) {

    /** What the line's comparison shows. */
    public enum Verdict {
        EQUAL,
        /** A booking differs. */
        DIFFERS,
        /** All bookings are equal, but do not come to the line's quantity and sum. */
        SUM_DIFFERS,
        /** Added or taken off by the agreement; no booking is behind it. */
        AGREED,
        /** Of a document that corrects another, behind which the bookings stand. */
        CORRECTS
    }

    public Verdict verdict() {
        if (corrects) {
            return Verdict.CORRECTS;
        }
        if (line.article().isEmpty()) {
            return Verdict.AGREED;
        }
        if (bookings.stream().anyMatch(booking -> booking.finding() != Finding.EQUAL)) {
            return Verdict.DIFFERS;
        }
        return comesTo() ? Verdict.EQUAL : Verdict.SUM_DIFFERS;
    }

    private boolean comesTo() {
        long quantity = others.stream().mapToLong(BilledShare::quantity).sum();
        Money net = others.stream().map(BilledShare::net).reduce(Money.zeroEuro(), Money::plus);
        for (CheckedBooking booking : bookings) {
            Money billed = booking.billed() == null ? Money.zeroEuro() : booking.billed();
            net = net.plus(billed);
        }
        // What costs nothing says nothing by its sign, so its quantity cannot be recounted.
        return net.equals(line.net()) && (line.price().isZero() || quantity + counted() == line.quantity());
    }

    private long counted() {
        return bookings.stream()
                .filter(booking -> booking.billed() != null)
                .mapToLong(booking -> booking.billed().isNegative() ? -1 : 1)
                .sum();
    }
}
