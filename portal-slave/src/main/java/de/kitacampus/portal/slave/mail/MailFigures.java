package de.kitacampus.portal.slave.mail;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells administrators of mails that could not be sent. */
@Component
class MailFigures implements HouseFigures {

    private final MailStore store;
    private final CurrentAccount account;

    MailFigures(MailStore store, CurrentAccount account) {
        this.store = store;
        this.account = account;
    }

    @Override
    public List<HouseFigure> figures() {
        return account.isCarrierAdmin()
                ? List.of(new HouseFigure(
                        "mails-failed",
                        "mail.figure.failed",
                        store.count(new OutboxFilter("", MailState.FAILED, null)),
                        "mails?state=failed",
                        Tone.TODO,
                        60))
                : List.of();
    }
}
