package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.slave.security.CurrentAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The provider's invoices, for the carrier's administrators; nobody else is told of any. */
@Service
public class Invoices {

    private final InvoiceMirror mirror;
    private final InvoiceSource source;
    private final CurrentAccount account;

    Invoices(InvoiceMirror mirror, InvoiceSource source, CurrentAccount account) {
        this.mirror = mirror;
        this.source = source;
        this.account = account;
    }

    /** The latest first. */
    public List<CarrierInvoice> all() {
        return account.isCarrierAdmin() ? mirror.all() : List.of();
    }

    public Optional<CarrierInvoice> find(String number) {
        return all().stream().filter(invoice -> invoice.number().equals(number)).findFirst();
    }

    /** When the master told the list that is shown. */
    public Optional<Instant> toldAt() {
        return account.isCarrierAdmin() ? mirror.toldAt() : Optional.empty();
    }

    /** Asks the master for news; false when it does not answer or refuses. */
    public boolean refresh() {
        return account.isCarrierAdmin() && source.refresh();
    }

    /** Nothing when the invoice was never opened and the master does not answer. */
    public Optional<InvoiceDetails> details(String number) {
        return find(number).flatMap(_ -> mirror.details(number).or(() -> fetched(number)));
    }

    private Optional<InvoiceDetails> fetched(String number) {
        Optional<InvoiceDetails> details = source.details(number);
        details.ifPresent(mirror::keep);
        return details;
    }

    /** A file of an invoice: PDF, XML or ANNEX. */
    public Optional<InvoiceFile> file(String number, String kind) {
        return find(number).flatMap(_ -> mirror.file(number, kind).or(() -> fetched(number, kind)));
    }

    private Optional<InvoiceFile> fetched(String number, String kind) {
        Optional<InvoiceFile> file = source.file(number, kind);
        file.ifPresent(content -> mirror.keep(number, kind, content));
        return file;
    }
}
