package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.BilledBooking;
import de.kitacampus.portal.common.wire.v1.BilledLine;
import de.kitacampus.portal.common.wire.v1.BilledShare;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.staff.Centre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices as the master would tell them. */
public final class InvoicesForTests {

    public static final LocalDate ISSUED = LocalDate.of(2026, 9, 1);

    private InvoicesForTests() {}

    public static void empty(JdbcClient jdbc) {
        List.of("invoice_list", "invoice_details", "invoice_file", "dispute", "dispute_list")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** An invoice of one centre with one line, which these entries stand on. */
    public static InvoiceDetails invoice(String number, Centre centre, List<BookingEntry> entries) {
        Money price = entries.getFirst().purchasePrice();
        return invoice(
                number,
                centre,
                List.of(line(entries.getFirst(), entries.size(), price)),
                entries.stream().map(entry -> billed(entry, price)).toList(),
                List.of());
    }

    public static InvoiceDetails invoice(
            String number,
            Centre centre,
            List<BilledLine> lines,
            List<BilledBooking> bookings,
            List<BilledShare> shares) {
        BillingPeriod month = BillingPeriod.containing(bookings.getFirst().occurredAt());
        Money net = lines.stream().map(BilledLine::net).reduce(Money.zeroEuro(), Money::plus);
        CarrierInvoice invoice = new CarrierInvoice(
                number, "INVOICE", month, centre.code().value(), ISSUED, ISSUED.plusDays(14), net, net, net, null);
        return new InvoiceDetails(invoice, null, lines, bookings, shares, List.of("PDF", "XML"));
    }

    /** All of an invoice taken back. */
    public static InvoiceDetails cancellation(String number, InvoiceDetails of) {
        CarrierInvoice told = of.invoice();
        CarrierInvoice invoice = new CarrierInvoice(
                number,
                "CANCELLATION",
                told.month(),
                told.centre(),
                ISSUED,
                null,
                told.net().times(-1),
                told.gross().times(-1),
                Money.zeroEuro(),
                null);
        List<BilledLine> lines = of.lines().stream()
                .map(line -> new BilledLine(
                        line.position(),
                        line.article(),
                        line.name(),
                        line.note(),
                        line.month(),
                        -line.quantity(),
                        line.price(),
                        line.net().times(-1),
                        line.vatRate()))
                .toList();
        return new InvoiceDetails(invoice, told.number(), lines, List.of(), List.of(), List.of("PDF", "XML"));
    }

    public static BilledLine line(BookingEntry entry, long quantity, Money price) {
        return new BilledLine(
                1,
                entry.number(),
                entry.title(),
                "",
                BillingPeriod.containing(entry.occurredAt()),
                quantity,
                price,
                price.times(quantity),
                new VatRate(new BigDecimal("19")));
    }

    public static BilledBooking billed(BookingEntry entry, Money net) {
        return new BilledBooking(
                1,
                entry.id(),
                entry.bookingId(),
                CourseNumber.of(entry.number()),
                entry.centre(),
                entry.occurredAt(),
                net);
    }

    public static void tell(InvoiceMirror mirror, InvoiceDetails... told) {
        List<InvoiceDetails> all = List.of(told);
        mirror.replace(new CarrierInvoices(
                "v" + all.hashCode(), all.stream().map(InvoiceDetails::invoice).toList()));
        all.forEach(mirror::keep);
    }
}
