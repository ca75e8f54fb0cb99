package de.kitacampus.portal.slave.mail;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails as personal data: what is kept of a person, and how it goes. Whoever calls must have checked that this is wanted. */
@Service
@Transactional
public class PersonalMails {

    private final MailStore store;

    PersonalMails(MailStore store) {
        this.store = store;
    }

    /** All mails to the person or telling of her, the oldest first. */
    @Transactional(readOnly = true)
    public List<MailRow> of(UUID person) {
        return store.of(person);
    }

    /** Deletes all mails to the person and empties those to others that tell of her. */
    public void erase(UUID person) {
        store.erase(person);
    }
}
