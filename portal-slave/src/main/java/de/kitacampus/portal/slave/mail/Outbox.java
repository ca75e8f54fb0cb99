package de.kitacampus.portal.slave.mail;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every mail with its state, for the carrier's administrators. */
@Service
@Transactional
public class Outbox {

    private final MailStore store;
    private final MailKinds kinds;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(MailStore store, MailKinds kinds, CurrentAccount account, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<MailRow> list(OutboxFilter filter, int offset, int limit) {
        guard();
        return store.page(filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(OutboxFilter filter) {
        guard();
        return store.count(filter);
    }

    @Transactional(readOnly = true)
    public Optional<MailRow> find(MailId id) {
        guard();
        return store.find(id).map(StoredMail::shown);
    }

    /** Keys of all kinds of mails there are. */
    public List<String> kinds() {
        return kinds.keys();
    }

    /** Sends a mail once more: one that failed as it is, one that left as a new mail, with new secrets if it had any. */
    public Again sendAgain(MailId id) {
        guard();
        StoredMail mail = store.find(id).orElse(null);
        if (mail == null || mail.row().text().body().isEmpty()) {
            return new Again.Gone();
        }
        return switch (mail.row().state()) {
            case WAITING, SENDING -> {
                store.hurry(id, clock.instant());
                yield queued(id);
            }
            case FAILED ->
                renewed(mail)
                        .<Again>map(secrets -> {
                            store.requeue(id, secrets, clock.instant());
                            return queued(id);
                        })
                        .orElseGet(Again.Pointless::new);
            case SENT, CAUGHT ->
                renewed(mail)
                        .<Again>map(secrets -> queued(store.copy(mail, secrets, clock.instant())))
                        .orElseGet(Again.Pointless::new);
        };
    }

    private Optional<Map<String, String>> renewed(StoredMail mail) {
        UUID recipient = mail.row().recipient();
        if (!mail.row().secret()) {
            return Optional.of(Map.of());
        }
        return recipient == null
                ? Optional.empty()
                : kinds.find(mail.row().kind()).flatMap(kind -> kind.renew(recipient));
    }

    private Again queued(MailId id) {
        events.publishEvent(new MailQueued());
        return new Again.Queued(id);
    }

    private void guard() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("the outbox belongs to the carrier's administrators");
        }
    }

    /** What became of sending again. */
    public sealed interface Again {

        record Queued(MailId id) implements Again {}

        /** There is no such mail any more, or its text was erased. */
        record Gone() implements Again {}

        /** Nobody needs it any more, e.g. an invitation that was accepted. */
        record Pointless() implements Again {}
    }
}
