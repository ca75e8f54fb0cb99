package de.kitacampus.portal.slave.mail;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Empties the outbox by hand and reads what would have been sent. */
@Component
public class MailsForTests {

    private final MailDelivery delivery;
    private final PersonalMails personal;
    private final MailStore store;

    MailsForTests(MailDelivery delivery, PersonalMails personal, MailStore store) {
        this.delivery = delivery;
        this.personal = personal;
        this.store = store;
    }

    public void deliver() {
        delivery.run();
    }

    /** The text of the last mail to a person, with its link. */
    public MailText lastTo(UUID person) {
        return store.find(personal.of(person).getLast().id()).orElseThrow().complete();
    }

    public int countTo(UUID person) {
        return personal.of(person).size();
    }
}
