package de.kitacampus.portal.slave.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes mails from the outbox to the mail server, one after the other. */
@Component
class MailDelivery {

    /** How long to wait after each failed try; after the last the mail is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** Beside the words of mail servers, which are English too. */
    static final String POINTLESS = "Not sent: the recipient may not see this any more, or does not want it any more.";

    private static final int AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MailStore store;
    private final MailServer server;
    private final MailTemplates templates;
    private final MailKinds kinds;
    private final SmtpPost post;
    private final Clock clock;

    MailDelivery(
            MailStore store, MailServer server, MailTemplates templates, MailKinds kinds, SmtpPost post, Clock clock) {
        this.store = store;
        this.server = server;
        this.templates = templates;
        this.kinds = kinds;
        this.post = post;
        this.clock = clock;
    }

    /**
     * @return whether there may be more to do at once
     */
    boolean run() {
        for (int done = 0; done < AT_ONCE; done++) {
            UUID claim = UUID.randomUUID();
            Optional<StoredMail> next = store.claim(claim, clock.instant(), LEASE);
            if (next.isEmpty()) {
                return false;
            }
            deliver(next.get(), claim);
        }
        return true;
    }

    private void deliver(StoredMail mail, UUID claim) {
        MailRow row = mail.row();
        Optional<MailServerSettings> known = server.complete();
        if (known.isEmpty()) {
            store.caught(row.id(), claim, clock.instant());
            return;
        }
        Optional<List<Attachment>> files = files(mail);
        if (files.isEmpty()) {
            store.failed(row.id(), claim, POINTLESS, null);
            return;
        }
        Optional<SmtpPost.Failure> failure = post.send(
                known.get(),
                row.address(),
                row.name(),
                row.language(),
                mail.complete(),
                files.get(),
                templates.common());
        if (failure.isEmpty()) {
            store.sent(row.id(), claim, clock.instant());
        } else {
            store.failed(row.id(), claim, failure.get().reason(), nextTry(row.tries(), failure.get()));
        }
    }

    private Optional<List<Attachment>> files(StoredMail mail) {
        String reference = mail.reference();
        return reference == null
                ? Optional.of(List.of())
                : kinds.find(mail.row().kind()).flatMap(kind -> kind.attachments(reference));
    }

    private java.time.@Nullable Instant nextTry(int tries, SmtpPost.Failure failure) {
        return failure.forGood() || tries > PAUSES.size()
                ? null
                : clock.instant().plus(PAUSES.get(tries - 1));
    }
}
