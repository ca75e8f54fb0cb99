package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.slave.mail.RecipientLanguage;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.StaffLanguages;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the outbox in which language people are written to. */
@Component
class StaffMailLanguage implements RecipientLanguage {

    private final StaffLanguages languages;

    StaffMailLanguage(StaffLanguages languages) {
        this.languages = languages;
    }

    @Override
    public Optional<Locale> of(UUID recipient) {
        return languages.of(new PersonId(recipient));
    }
}
