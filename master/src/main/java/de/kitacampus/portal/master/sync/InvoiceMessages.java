package de.kitacampus.portal.master.sync;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.BilledBooking;
import de.kitacampus.portal.common.wire.v1.BilledLine;
import de.kitacampus.portal.common.wire.v1.BilledShare;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.invoicing.Invoice;
import de.kitacampus.portal.master.invoicing.InvoiceDocument;
import de.kitacampus.portal.master.invoicing.InvoiceLine;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.invoicing.InvoiceRow;
import de.kitacampus.portal.master.invoicing.Invoices;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.usage.ClosingBooking;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a carrier's portals are told of its invoices. Of other portals of the carrier a portal learns the sums only.
 *
 * @see "DD207-20261123-invoices-in-the-portal.md"
 */
@Service
@Transactional(readOnly = true)
public class InvoiceMessages {

    private static final int VERSION_LENGTH = 32;
    private static final String XML = "XML";

    private final InvoiceList list;
    private final Invoices invoices;
    private final Portals portals;

    InvoiceMessages(InvoiceList list, Invoices invoices, Portals portals) {
        this.list = list;
        this.invoices = invoices;
        this.portals = portals;
    }

    public CarrierInvoices all(CustomerNumber customer) {
        List<CarrierInvoice> told =
                list.of(customer).stream().map(InvoiceMessages::told).toList();
        String version = JournalHash.sha256(WireJson.write(told)).substring(0, VERSION_LENGTH);
        return new CarrierInvoices(version, told);
    }

    /** Nothing of another carrier. */
    public Optional<InvoiceDetails> find(CustomerNumber customer, PortalId caller, String number) {
        return own(customer, number)
                .map(invoice -> details(
                        list.of(customer).stream()
                                .filter(row -> row.number().equals(number))
                                .findFirst()
                                .orElseThrow(),
                        invoice,
                        caller));
    }

    /** A file of an invoice; every invoice has its XML on its own, too. */
    public Optional<InvoiceFile> file(CustomerNumber customer, String number, String kind) {
        return own(customer, number)
                .flatMap(invoice -> kind.equals(XML) ? Optional.of(xml(invoice)) : stored(number, kind));
    }

    private Optional<Invoice> own(CustomerNumber customer, String number) {
        return invoices.find(number).filter(invoice -> invoice.buyer().number().equals(customer.value()));
    }

    private InvoiceFile xml(Invoice invoice) {
        return file(invoice.number() + ".xml", "application/xml", invoices.xml(invoice));
    }

    private Optional<InvoiceFile> stored(String number, String kind) {
        return invoices.documents(number).stream()
                .filter(document -> document.kind().name().equals(kind))
                .findFirst()
                .map(document -> file(document.fileName(), document.mediaType(), document.content()));
    }

    private static InvoiceFile file(String name, String mediaType, byte[] content) {
        return new InvoiceFile(name, mediaType, Base64.getEncoder().encodeToString(content));
    }

    private InvoiceDetails details(InvoiceRow row, Invoice invoice, PortalId caller) {
        List<InvoiceLine> lines = invoice.lines();
        List<BilledBooking> own = new ArrayList<>();
        Map<Integer, Map<PortalId, BilledShare>> others = new LinkedHashMap<>();
        for (ClosingBooking booking : invoices.bookings(invoice)) {
            int place = place(lines, booking);
            if (booking.portal().equals(caller)) {
                own.add(told(booking, place));
            } else if (place > 0) {
                others.computeIfAbsent(place, _ -> new LinkedHashMap<>())
                        .merge(booking.portal(), share(booking, place), InvoiceMessages::plus);
            }
        }
        Invoice.Preceding preceding = invoice.preceding();
        return new InvoiceDetails(
                told(row),
                preceding == null ? null : preceding.number(),
                told(lines),
                own,
                others.values().stream()
                        .flatMap(shares -> shares.values().stream())
                        .toList(),
                kinds(invoice.number()));
    }

    private List<String> kinds(String number) {
        TreeSet<String> kinds = new TreeSet<>(List.of(XML));
        invoices.documents(number).stream()
                .map(InvoiceDocument::kind)
                .filter(kind -> kind != InvoiceDocument.Kind.XRECHNUNG)
                .forEach(kind -> kinds.add(kind.name()));
        return List.copyOf(kinds);
    }

    /** From 1; 0 when it stands on no line. */
    private static int place(List<InvoiceLine> lines, ClosingBooking booking) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).counts(booking)) {
                return line + 1;
            }
        }
        return 0;
    }

    private static List<BilledLine> told(List<InvoiceLine> lines) {
        List<BilledLine> told = new ArrayList<>();
        for (InvoiceLine line : lines) {
            told.add(new BilledLine(
                    told.size() + 1,
                    line.article(),
                    line.name(),
                    line.note(),
                    new BillingPeriod(line.month()),
                    line.quantity(),
                    Money.euro(line.price()),
                    Money.euro(line.net()),
                    new VatRate(line.tax().percent())));
        }
        return told;
    }

    private static BilledBooking told(ClosingBooking booking, int place) {
        return new BilledBooking(
                place == 0 ? null : place,
                booking.event(),
                booking.booking(),
                booking.course(),
                booking.centre(),
                booking.occurredAt(),
                booking.net());
    }

    private BilledShare share(ClosingBooking booking, int place) {
        String name = portals.find(booking.portal()).map(Portal::name).orElse("?");
        return new BilledShare(place, name, booking.type() == UsageType.COURSE_BOOKED ? 1 : -1, booking.net());
    }

    private static BilledShare plus(BilledShare one, BilledShare other) {
        return new BilledShare(
                one.line(),
                one.portal(),
                one.quantity() + other.quantity(),
                one.net().plus(other.net()));
    }

    private static CarrierInvoice told(InvoiceRow row) {
        return new CarrierInvoice(
                row.number(),
                row.kind().name(),
                new BillingPeriod(row.month()),
                row.centre(),
                row.issuedOn(),
                row.dueOn(),
                Money.euro(row.net()),
                Money.euro(row.gross()),
                Money.euro(row.open()),
                row.cancelledBy());
    }
}
