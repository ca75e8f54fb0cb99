package de.kitacampus.portal.master.disputes;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.invoicing.Invoice;
import de.kitacampus.portal.master.invoicing.InvoiceTotals;
import de.kitacampus.portal.master.invoicing.Invoices;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.UsageLedger;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The back office's side of disputes. Who is right gets a credit note in the same transaction; the ledger stays as it is.
 *
 * @see "DD230-20261123-disputed-bookings.md"
 */
@Service
@Transactional(readOnly = true)
public class Disputes {

    public static final int MAX_ANSWER = 300;

    private static final Formats GERMAN = new Formats(Locale.GERMANY);

    private final DisputeStore store;
    private final Invoices invoices;
    private final UsageLedger ledger;
    private final CurrentAccount account;
    private final Clock clock;

    Disputes(DisputeStore store, Invoices invoices, UsageLedger ledger, CurrentAccount account, Clock clock) {
        this.store = store;
        this.invoices = invoices;
        this.ledger = ledger;
        this.account = account;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Dispute> rows(DisputeFilter filter, int offset, int limit) {
        return store.rows(filter, offset, limit);
    }

    public long count(DisputeFilter filter) {
        return store.count(filter);
    }

    public Optional<Dispute> find(UUID id) {
        return store.find(id);
    }

    /** Whether the carrier has cancelled the booking, which then is given back without a decision. */
    public boolean isCancelled(Dispute dispute) {
        return !ledger.isBooked(dispute.portal(), dispute.booking(), dispute.course());
    }

    /** The invoice that charges the disputed booking, also a cancelled one. */
    public Optional<Invoice> invoice(Dispute dispute) {
        return invoices.charging(dispute.portal(), dispute.event());
    }

    /**
     * The carrier is right: gives this amount back with a credit note to the invoice.
     *
     * @param net positive, at most the price of the booking
     * @throws IllegalArgumentException if it is not
     */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public DecisionOutcome accept(UUID id, Money net, String answer) {
        return open(id, dispute -> {
            if (net.isNegative() || net.isZero() || net.compareTo(dispute.price()) > 0) {
                throw new IllegalArgumentException("not an amount to give back: " + net);
            }
            if (isCancelled(dispute)) {
                return new DecisionOutcome.BookingCancelled();
            }
            return invoice(dispute)
                    .map(invoice -> credit(dispute, invoice, net, answer))
                    .orElseGet(DecisionOutcome.NotBilled::new);
        });
    }

    private DecisionOutcome credit(Dispute dispute, Invoice invoice, Money net, String answer) {
        InvoiceTotals.Share share = invoice.totals().shares().stream()
                .filter(one -> one.tax().percent().equals(dispute.rate().percent()))
                .findFirst()
                .orElseThrow();
        return switch (invoices.credit(invoice.number(), net.amount(), share.tax(), service(dispute))) {
            case Invoices.Outcome.Issued(String number) -> {
                decide(dispute, new Dispute.Decision(net, number, answer.strip(), now(), account.name()));
                yield new DecisionOutcome.Credited(number);
            }
            case Invoices.Outcome.NotPossible _ -> new DecisionOutcome.InvoiceCancelled(invoice.number());
            case Invoices.Outcome.TooMuch(var left) -> new DecisionOutcome.TooMuch(left);
            case Invoices.Outcome.CreditedBefore _ ->
                throw new IllegalStateException("credit notes follow one another");
        };
    }

    /** As the credit note says it, in German as all documents. */
    private static String service(Dispute dispute) {
        LocalDate day = LocalDate.ofInstant(dispute.occurredAt(), BillingPeriod.ZONE);
        return "Beanstandete Buchung vom %s, Kurs %s, Einrichtung %s"
                .formatted(GERMAN.date(day), dispute.course(), dispute.centre());
    }

    /** The carrier is not right; it reads the answer. */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public DecisionOutcome reject(UUID id, String answer) {
        if (answer.isBlank()) {
            throw new IllegalArgumentException("a rejection says why");
        }
        return open(id, dispute -> {
            decide(dispute, new Dispute.Decision(null, null, answer.strip(), now(), account.name()));
            return new DecisionOutcome.Rejected();
        });
    }

    private DecisionOutcome open(UUID id, Function<Dispute, DecisionOutcome> decide) {
        return store.lock(id)
                .filter(dispute -> dispute.decision() == null)
                .map(decide)
                .orElseGet(DecisionOutcome.DecidedBefore::new);
    }

    private void decide(Dispute dispute, Dispute.Decision decision) {
        store.insert(dispute.id(), decision);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
