package de.kitacampus.portal.slave.privacy;

import de.kitacampus.portal.slave.mail.PersonalMails;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks for the mails, whose module knows no persons. */
@Component
class MailedPersonData implements PersonData {

    private final PersonalMails mails;

    MailedPersonData(PersonalMails mails) {
        this.mails = mails;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "privacy.mails",
                List.of("privacy.at", "privacy.mails.to", "privacy.mails.subject", "privacy.mails.body"),
                mails.of(person.value()).stream()
                        .map(mail -> List.of(
                                mail.createdAt().toString(),
                                mail.address(),
                                mail.text().subject(),
                                mail.text().body()))
                        .toList()));
    }

    @Override
    public void erase(Leaver leaver) {
        mails.erase(leaver.id().value());
    }
}
