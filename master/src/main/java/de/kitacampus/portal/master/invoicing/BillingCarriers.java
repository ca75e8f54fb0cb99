package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.usage.Closing;
import de.kitacampus.portal.master.usage.ClosingBooking;
import de.kitacampus.portal.master.usage.ClosingOutcome;
import de.kitacampus.portal.master.usage.Closings;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Bills one carrier in one transaction: closing, numbers, documents and its place in the run hold together or not at all. */
@Component
class BillingCarriers {

    private final Closings closings;
    private final BillingParties parties;
    private final Drafts drafts;
    private final IssuingInvoices issuing;
    private final RunStore runs;

    BillingCarriers(Closings closings, BillingParties parties, Drafts drafts, IssuingInvoices issuing, RunStore runs) {
        this.closings = closings;
        this.parties = parties;
        this.drafts = drafts;
        this.issuing = issuing;
        this.runs = runs;
    }

    @Transactional
    public void bill(MonthlyRun run, CustomerNumber customer) {
        if (!runs.take(run.id(), customer)) {
            return;
        }
        List<Invoice> issued =
                switch (closings.close(customer, run.month(), run.startedBy())) {
                    case ClosingOutcome.Closed(Closing closing) -> issue(closing);
                    case ClosingOutcome.ClosedBefore _ -> List.of();
                    case ClosingOutcome.NotOver _ -> throw new IllegalStateException(run.month() + " is not over");
                };
        BigDecimal gross =
                issued.stream().map(invoice -> invoice.totals().gross()).reduce(BigDecimal.ZERO, BigDecimal::add);
        runs.ended(run.id(), customer, MonthlyRun.ItemState.DONE, issued.size(), gross, "");
    }

    private List<Invoice> issue(Closing closing) {
        BillingParty party = parties.find(closing.customer())
                .filter(found -> found.missing().isEmpty())
                .orElseThrow(() -> new IllegalStateException("billing data of " + closing.customer() + " are missing"));
        UUID id = closing.id();
        Supplier<List<ClosingBooking>> bookings = SingletonSupplier.of(() -> closings.bookings(id));
        return drafts.of(party, closing.month(), closings.lines(id)).stream()
                .map(draft -> issuing.issue(draft, id, () -> AnnexLine.of(of(draft, bookings.get()))))
                .toList();
    }

    private static List<ClosingBooking> of(InvoiceDraft draft, List<ClosingBooking> bookings) {
        String centre = draft.centre();
        return bookings.stream()
                .filter(booking ->
                        centre == null || centre.equals(booking.centre().value()))
                .toList();
    }
}
