package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.master.invoicing.InvoiceMailStore.Claimed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes invoices from the outbox to the mail server, one after the other, outside of any transaction. */
@Component
class InvoiceMailDelivery {

    /** How long to wait after each failed try; after the last, two days later, the mail is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceMailDelivery.class);
    private static final int AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final InvoiceMailStore mails;
    private final InvoiceStore invoices;
    private final InvoicePost post;
    private final Clock clock;

    InvoiceMailDelivery(InvoiceMailStore mails, InvoiceStore invoices, InvoicePost post, Clock clock) {
        this.mails = mails;
        this.invoices = invoices;
        this.post = post;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10S")
    void run() {
        for (int done = 0; done < AT_ONCE; done++) {
            Optional<Claimed> next = mails.claim(clock.instant(), LEASE);
            if (next.isEmpty()) {
                return;
            }
            deliver(next.get());
        }
    }

    private void deliver(Claimed mail) {
        if (!post.isSetUp()) {
            mails.withoutServer(mail, clock.instant());
            return;
        }
        Optional<InvoicePost.Failure> failure = send(mail);
        if (failure.isEmpty()) {
            mails.sent(mail, clock.instant());
        } else {
            LOG.warn("{} could not be mailed: {}", mail.number(), failure.get().reason());
            mails.failed(mail, failure.get().reason(), clock.instant(), nextTry(mail, failure.get()));
        }
    }

    /** An error of ours counts as a try too, or it would be repeated for ever. */
    private Optional<InvoicePost.Failure> send(Claimed mail) {
        try {
            Invoice invoice = invoices.find(mail.number()).orElseThrow();
            return post.send(mail.id(), mail.address(), invoice, invoices.documents(mail.number()));
        } catch (RuntimeException broken) {
            LOG.error("{} could not be mailed", mail.number(), broken);
            return Optional.of(new InvoicePost.Failure(broken.toString(), false));
        }
    }

    private @Nullable Instant nextTry(Claimed mail, InvoicePost.Failure failure) {
        return failure.forGood() || mail.place() > PAUSES.size()
                ? null
                : clock.instant().plus(PAUSES.get(mail.place() - 1));
    }
}
