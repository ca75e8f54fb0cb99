package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sendings of invoices by mail: put into the outbox with the invoice itself, seen, and sent again by hand.
 *
 * @see "DD225-20261123-invoices-by-mail.md"
 */
@Service
@Transactional(readOnly = true)
public class InvoiceMails {

    private final InvoiceMailStore store;
    private final InvoicePost post;
    private final BillingParties parties;
    private final CurrentAccount account;
    private final Clock clock;

    InvoiceMails(
            InvoiceMailStore store, InvoicePost post, BillingParties parties, CurrentAccount account, Clock clock) {
        this.store = store;
        this.post = post;
        this.parties = parties;
        this.account = account;
        this.clock = clock;
    }

    /** What became of the wish to send an invoice again. */
    public sealed interface Outcome {

        /** It is in the outbox. */
        record Queued() implements Outcome {}

        /** It goes nowhere, for there is no mail server. */
        record NoServer() implements Outcome {}

        /** This is no e-mail address. */
        record NotAnAddress() implements Outcome {}
    }

    public List<InvoiceMail> of(String number) {
        return store.of(number);
    }

    public MailCounts counts(MonthlyRun run) {
        return store.counts(run.id());
    }

    public boolean hasServer() {
        return post.isSetUp();
    }

    /** Where this invoice would go now: the carrier's present address, or empty. */
    public String addressFor(Invoice invoice) {
        return parties.find(CustomerNumber.of(invoice.buyer().number()))
                .map(party -> party.buyer().email())
                .orElse(invoice.buyer().email());
    }

    /** In the transaction that issues the invoice: both are there afterwards, or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(Invoice invoice) {
        String address = addressFor(invoice);
        if (!address.isEmpty()) {
            Instant now = clock.instant();
            UUID mail = store.insert(invoice.number(), address, now, account.name());
            if (post.isSetUp()) {
                store.queue(mail, now);
            } else {
                store.withoutServer(mail, 0, now);
            }
        }
    }

    /** Sends an invoice once more, or for the first time; one that still waits for this address is tried at once instead. */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public Outcome send(String number, String address) {
        String to = address.strip();
        if (to.isEmpty() || to.length() > CarrierData.MAX_EMAIL || !CarrierData.isEmailOrEmpty(to)) {
            return new Outcome.NotAnAddress();
        }
        if (!post.isSetUp()) {
            return new Outcome.NoServer();
        }
        Instant now = clock.instant();
        if (!store.hurry(number, to, now)) {
            store.queue(store.insert(number, to, now, account.name()), now);
        }
        return new Outcome.Queued();
    }
}
