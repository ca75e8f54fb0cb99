package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.StatementLine;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import de.kitacampus.portal.slave.invoices.InvoiceMirror;
import de.kitacampus.portal.slave.invoices.InvoiceSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mirrors the list of the carrier's invoices when it has changed, and fetches what somebody opens. */
@Component
class InvoicesPull implements InvoiceSource {

    private final MasterCalls calls;
    private final PortalIdentity identity;
    private final InvoiceMirror mirror;

    InvoicesPull(MasterCalls calls, PortalIdentity identity, InvoiceMirror mirror) {
        this.calls = calls;
        this.identity = identity;
        this.mirror = mirror;
    }

    JobResult run() {
        return switch (ask().orElse(null)) {
            case null -> JobResult.IDLE;
            case MasterAnswer.Said<CarrierInvoices> said -> JobResult.DONE;
            case MasterAnswer.Unchanged<CarrierInvoices> same -> JobResult.DONE;
            // An older master has no invoices to tell; it is asked again with the next round.
            case MasterAnswer.Refused<CarrierInvoices> refused -> JobResult.DONE;
            case MasterAnswer.Failed<CarrierInvoices> failed -> JobResult.FAILED;
        };
    }

    @Override
    public boolean refresh() {
        return ask().filter(answer -> answer instanceof MasterAnswer.Said || answer instanceof MasterAnswer.Unchanged)
                .isPresent();
    }

    /** One at a time: the loop and a person may ask in the same moment. Empty when the portal knows no master yet. */
    private synchronized Optional<MasterAnswer<CarrierInvoices>> ask() {
        if (identity.enrolled().isEmpty()) {
            return Optional.empty();
        }
        MasterAnswer<CarrierInvoices> answer = calls.invoices(mirror.version().orElse(null));
        if (answer instanceof MasterAnswer.Said<CarrierInvoices>(CarrierInvoices invoices)) {
            mirror.replace(invoices);
        }
        return Optional.of(answer);
    }

    @Override
    public Optional<List<StatementLine>> lines(BillingPeriod month) {
        return identity.enrolled().flatMap(_ -> allLines(month));
    }

    private Optional<List<StatementLine>> allLines(BillingPeriod month) {
        List<StatementLine> all = new ArrayList<>();
        StatementLines.Place next = StatementLines.Place.START;
        while (next != null) {
            Optional<StatementLines> part = said(calls.statementLines(month, next));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(part.get().lines());
            next = part.get().next();
        }
        return Optional.of(all);
    }

    @Override
    public Optional<InvoiceDetails> details(String number) {
        return identity.enrolled().flatMap(_ -> said(calls.invoice(number)));
    }

    @Override
    public Optional<InvoiceFile> file(String number, String kind) {
        return identity.enrolled().flatMap(_ -> said(calls.invoiceFile(number, kind)));
    }

    private static <T> Optional<T> said(MasterAnswer<T> answer) {
        return answer instanceof MasterAnswer.Said<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
