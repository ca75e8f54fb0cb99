package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives drafts their numbers stores them with their documents and has them mailed, all in the caller's transaction: a number is taken only by an invoice
 * that exists.
 *
 * @see "DD187-20261123-numbers-without-a-gap.md"
 */
@Component
class IssuingInvoices {

    private final InvoiceStore store;
    private final Sellers sellers;
    private final InvoiceDocuments documents;
    private final InvoiceMails mails;
    private final CurrentAccount account;
    private final Clock clock;

    IssuingInvoices(
            InvoiceStore store,
            Sellers sellers,
            InvoiceDocuments documents,
            InvoiceMails mails,
            CurrentAccount account,
            Clock clock) {
        this.store = store;
        this.sellers = sellers;
        this.documents = documents;
        this.mails = mails;
        this.account = account;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(InvoiceDraft draft, @Nullable UUID closing, Supplier<List<AnnexLine>> annex) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, BillingPeriod.ZONE);
        String series = series(draft.kind());
        long number = store.nextNumber(series, today.getYear());
        Invoice invoice = numbered(draft, "%s-%d-%06d".formatted(series, today.getYear(), number), today);
        store.insert(invoice, new InvoiceStore.Place(series, today.getYear(), number, closing, now, account.name()));
        store.insert(invoice.number(), documents.of(invoice, annex));
        mails.issued(invoice);
        return invoice;
    }

    static String series(InvoiceKind kind) {
        return switch (kind) {
            case INVOICE -> "RE";
            case CANCELLATION -> "ST";
            case CREDIT_NOTE -> "RK";
        };
    }

    private Invoice numbered(InvoiceDraft draft, String number, LocalDate today) {
        boolean owed = draft.kind() == InvoiceKind.INVOICE
                && InvoiceTotals.of(draft.lines()).gross().signum() > 0;
        return new Invoice(
                number,
                draft.kind(),
                today,
                owed ? today.plusDays(draft.paymentDays()) : null,
                draft.month(),
                draft.centre(),
                sellers.required(),
                draft.buyer(),
                draft.lines(),
                draft.preceding(),
                draft.reason());
    }
}
