package de.kitacampus.portal.slave.mail;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class QueuedMails implements Mails {

    private final MailStore store;
    private final MailKinds kinds;
    private final MailTemplates templates;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QueuedMails(
            MailStore store,
            MailKinds kinds,
            MailTemplates templates,
            MailServer server,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.templates = templates;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public MailId send(NewMail mail) {
        if (kinds.find(mail.kind()).isEmpty()) {
            throw new IllegalArgumentException("no kind of mail " + mail.kind());
        }
        Map<String, String> values = new HashMap<>(templates.common());
        values.putAll(mail.values());
        MailText text = templates.text(mail.kind(), mail.language()).text().filled(values);
        MailId id = store.insert(mail, shortened(text), clock.instant());
        events.publishEvent(new MailQueued());
        return id;
    }

    private static MailText shortened(MailText text) {
        return new MailText(
                text.subject().substring(0, Math.min(text.subject().length(), MailTemplates.MAX_SUBJECT)),
                text.body().substring(0, Math.min(text.body().length(), MailTemplates.MAX_SENT_BODY)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean leave() {
        return server.isSetUp();
    }
}
