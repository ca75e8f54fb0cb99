package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.BilledBooking;
import de.kitacampus.portal.common.wire.v1.BilledLine;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares an invoice with the portal's own accounts, booking by booking and to the cent.
 *
 * @see "DD207-20261123-invoices-in-the-portal.md"
 */
@Service
public class InvoiceChecks {

    private static final String INVOICE = "INVOICE";

    private final Invoices invoices;
    private final OwnAccounts accounts;

    InvoiceChecks(Invoices invoices, OwnAccounts accounts) {
        this.invoices = invoices;
        this.accounts = accounts;
    }

    /** Nothing when what is behind the invoice cannot be had at present. */
    public Optional<InvoiceCheck> check(String number) {
        return invoices.details(number).map(this::check);
    }

    private InvoiceCheck check(InvoiceDetails details) {
        CarrierInvoice invoice = details.invoice();
        if (!invoice.kind().equals(INVOICE)) {
            return correction(details);
        }
        Set<BillingPeriod> months = new TreeSet<>(Set.of(invoice.month()));
        details.bookings().forEach(booking -> months.add(BillingPeriod.containing(booking.occurredAt())));
        Map<UUID, BookingEntry> booked = accounts.of(months);
        Map<PersonId, String> names = accounts.names(booked.values());
        List<CheckedLine> lines = details.lines().stream()
                .map(line -> new CheckedLine(
                        line,
                        details.bookings().stream()
                                .filter(onLine(line))
                                .map(booking -> compared(booking, booked.get(booking.eventId()), names))
                                .toList(),
                        details.shares().stream()
                                .filter(share -> share.line() == line.position())
                                .toList(),
                        false))
                .toList();
        List<CheckedBooking> balanced = details.bookings().stream()
                .filter(booking -> booking.line() == null)
                .map(booking -> compared(booking, booked.get(booking.eventId()), names))
                .toList();
        Missing missing = missing(details, booked, names);
        return missing.known()
                ? new InvoiceCheck(lines, balanced, missing.bookings(), 0, null)
                : new InvoiceCheck(
                        lines, balanced, List.of(), missing.bookings().size(), null);
    }

    /** The bookings stand behind the invoice that it corrects. */
    private static InvoiceCheck correction(InvoiceDetails details) {
        List<CheckedLine> lines = details.lines().stream()
                .map(line -> new CheckedLine(line, List.of(), List.of(), true))
                .toList();
        return new InvoiceCheck(lines, List.of(), List.of(), 0, details.preceding());
    }

    private static Predicate<BilledBooking> onLine(BilledLine line) {
        return booking -> booking.line() != null && booking.line() == line.position();
    }

    private static CheckedBooking compared(
            BilledBooking billed, @Nullable BookingEntry entry, Map<PersonId, String> names) {
        if (entry == null) {
            return new CheckedBooking(
                    Finding.NOT_BOOKED,
                    billed.eventId(),
                    billed.course().value(),
                    billed.centre(),
                    billed.occurredAt(),
                    billed.net(),
                    null,
                    null,
                    null);
        }
        return new CheckedBooking(
                entry.purchasePrice().equals(billed.net()) ? Finding.EQUAL : Finding.OTHER_PRICE,
                entry.id(),
                entry.number(),
                entry.centre(),
                entry.occurredAt(),
                billed.net(),
                entry.purchasePrice(),
                entry.userId(),
                names.get(entry.person()));
    }

    /**
     * @param known whether all other invoices could be asked
     */
    private record Missing(List<CheckedBooking> bookings, boolean known) {}

    /** What is on another invoice, such as one for another centre or a later one for what arrived late, is not missing. */
    private Missing missing(InvoiceDetails details, Map<UUID, BookingEntry> booked, Map<PersonId, String> names) {
        CarrierInvoice invoice = details.invoice();
        List<BookingEntry> open = booked.values().stream()
                .filter(entry -> BillingPeriod.containing(entry.occurredAt()).equals(invoice.month()))
                .filter(entry -> invoice.centre() == null
                        || invoice.centre().equals(entry.centre().value()))
                .toList();
        Set<UUID> billed = new HashSet<>(events(details).collect(Collectors.toSet()));
        boolean known = true;
        Iterator<CarrierInvoice> others = invoices.all().stream()
                .filter(other -> other.kind().equals(INVOICE) && other.month().compareTo(invoice.month()) >= 0)
                .filter(other -> !other.number().equals(invoice.number()))
                .iterator();
        while (others.hasNext() && open.stream().anyMatch(entry -> !billed.contains(entry.id()))) {
            Optional<InvoiceDetails> other = invoices.details(others.next().number());
            other.stream().flatMap(InvoiceChecks::events).forEach(billed::add);
            known &= other.isPresent();
        }
        return new Missing(
                open.stream()
                        .filter(entry -> !billed.contains(entry.id()))
                        .map(entry -> notBilled(entry, names))
                        .toList(),
                known);
    }

    private static CheckedBooking notBilled(BookingEntry entry, Map<PersonId, String> names) {
        return new CheckedBooking(
                Finding.NOT_BILLED,
                entry.id(),
                entry.number(),
                entry.centre(),
                entry.occurredAt(),
                null,
                entry.purchasePrice(),
                entry.userId(),
                names.get(entry.person()));
    }

    private static Stream<UUID> events(InvoiceDetails details) {
        return details.bookings().stream().map(BilledBooking::eventId);
    }
}
