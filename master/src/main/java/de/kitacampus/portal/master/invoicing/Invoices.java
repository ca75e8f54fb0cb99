package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.ClosingBooking;
import de.kitacampus.portal.master.usage.Closings;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issued invoices: to read, to cancel, to correct. */
@Service
@Transactional(readOnly = true)
public class Invoices {

    public static final int MAX_REASON = 300;

    private final InvoiceStore store;
    private final IssuingInvoices issuing;
    private final Closings closings;
    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    Invoices(
            InvoiceStore store,
            IssuingInvoices issuing,
            Closings closings,
            JdbcClient jdbc,
            CurrentAccount account,
            Clock clock) {
        this.store = store;
        this.issuing = issuing;
        this.closings = closings;
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /** What became of a cancellation or credit note. */
    public sealed interface Outcome {

        /** It is issued. */
        record Issued(String number) implements Outcome {}

        /** The invoice was cancelled before, or is none. */
        record NotPossible() implements Outcome {}

        /** A part of the invoice was given back before; the whole cannot be taken back any more. */
        record CreditedBefore() implements Outcome {}

        /** At this rate less is left of the invoice, net, after what was given back before. */
        record TooMuch(BigDecimal left) implements Outcome {}
    }

    public Optional<Invoice> find(String number) {
        return store.find(number);
    }

    public List<InvoiceDocument> documents(String number) {
        return store.documents(number);
    }

    /** The invoice as XML of its own, as it stands in the PDF. */
    public byte[] xml(Invoice invoice) {
        return CrossIndustryInvoice.write(
                invoice,
                invoice.buyer().wantsXRechnung()
                        ? CrossIndustryInvoice.Profile.XRECHNUNG
                        : CrossIndustryInvoice.Profile.EN16931);
    }

    /** The bookings behind an invoice. */
    public List<ClosingBooking> bookings(Invoice invoice) {
        return store.closing(invoice.number()).map(closings::bookings).orElse(List.of()).stream()
                .filter(booking -> invoice.centre() == null
                        || invoice.centre().equals(booking.centre().value()))
                .toList();
    }

    /** The invoice on a line of which a booking stands; none when it is not billed yet or balanced by its cancellation. */
    public Optional<Invoice> charging(PortalId portal, UUID event) {
        return closings.covering(portal, event).stream()
                .flatMap(closing -> store.of(closing).stream())
                .filter(invoice -> bookings(invoice).stream()
                        .filter(booking -> booking.portal().equals(portal)
                                && booking.event().equals(event))
                        .anyMatch(booking -> invoice.lines().stream().anyMatch(line -> line.counts(booking))))
                .findFirst();
    }

    /** Takes the whole invoice back with a document of its own; what it billed is not billed again by itself. */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public Outcome cancel(String number, String reason) {
        return correctable(number)
                .map(invoice -> store.creditNotes(number).isEmpty()
                        ? issue(
                                invoice,
                                InvoiceKind.CANCELLATION,
                                invoice.lines().stream()
                                        .map(InvoiceLine::negated)
                                        .toList(),
                                reason)
                        : new Outcome.CreditedBefore())
                .orElseGet(Outcome.NotPossible::new);
    }

    /**
     * Gives a decided amount back, at most what is left of the invoice at this rate.
     *
     * @param net positive, with two decimal places
     * @throws IllegalArgumentException if it is not
     */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public Outcome credit(String number, BigDecimal net, Tax tax, String reason) {
        if (net.signum() <= 0 || net.scale() != 2) {
            throw new IllegalArgumentException("not an amount to give back: " + net);
        }
        return correctable(number)
                .map(invoice -> credit(invoice, net, tax, reason))
                .orElseGet(Outcome.NotPossible::new);
    }

    private Outcome credit(Invoice invoice, BigDecimal net, Tax tax, String reason) {
        BigDecimal left = netAt(tax, invoice)
                .subtract(store.creditNotes(invoice.number()).stream()
                        .map(note -> netAt(tax, note))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return net.compareTo(left) > 0
                ? new Outcome.TooMuch(left)
                : issue(
                        invoice,
                        InvoiceKind.CREDIT_NOTE,
                        List.of(new InvoiceLine("", reason, "", invoice.month(), invoice.centre(), 1, net, tax)),
                        reason);
    }

    private static BigDecimal netAt(Tax tax, Invoice invoice) {
        return invoice.totals().shares().stream()
                .filter(share -> share.tax().percent().equals(tax.percent()))
                .map(InvoiceTotals.Share::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The row's lock makes two that correct at once follow one another. */
    private Optional<Invoice> correctable(String number) {
        jdbc.sql("select series_year from invoice_series where series = ? for update")
                .params(IssuingInvoices.series(InvoiceKind.INVOICE))
                .query(Integer.class)
                .list();
        return store.find(number)
                .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE)
                .filter(_ -> store.cancellation(number).isEmpty());
    }

    private Outcome issue(Invoice invoice, InvoiceKind kind, List<InvoiceLine> lines, String reason) {
        InvoiceDraft draft = new InvoiceDraft(
                kind,
                invoice.month(),
                invoice.centre(),
                invoice.buyer(),
                0,
                lines,
                new Invoice.Preceding(invoice.number(), invoice.issuedOn()),
                reason.strip());
        return new Outcome.Issued(issuing.issue(draft, null, List::of).number());
    }

    /**
     * A note that an invoice was handed over.
     *
     * @param at when
     * @param by who said so
     * @param note how
     */
    public record Delivery(Instant at, String by, String note) {}

    public List<Delivery> deliveries(String number) {
        return jdbc.sql(
                        "select delivered_at, delivered_by, note from invoice_delivery where number = ? order by delivered_at")
                .params(number)
                .query((row, index) -> new Delivery(Rows.instant(row, 1), row.getString(2), row.getString(3)))
                .list();
    }

    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public void delivered(String number, String note) {
        jdbc.sql("insert into invoice_delivery (id, number, note, delivered_at, delivered_by) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), number, note.strip(), Rows.utc(clock.instant()), account.name())
                .update();
    }
}
