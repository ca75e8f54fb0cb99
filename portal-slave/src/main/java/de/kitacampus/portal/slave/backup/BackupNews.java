package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.slave.mail.MailKind;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.NewMail;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the administrators by mail that a backup failed. */
@Component
class BackupNews implements MailKind {

    private static final String KEY = "backup.mail.failed";
    private static final String NAME = "Name";
    private static final String REASON = "Grund";

    private final Mails mails;
    private final Accounts accounts;
    private final Staff staff;

    BackupNews(Mails mails, Accounts accounts, Staff staff) {
        this.mails = mails;
        this.accounts = accounts;
        this.staff = staff;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<String> placeholders() {
        return List.of(NAME, REASON);
    }

    @Override
    public Set<String> required() {
        return Set.of(REASON);
    }

    @Transactional
    void failed(String reason) {
        accounts.carrierAdmins().stream()
                .flatMap(account -> staff.ofAccount(account).stream())
                .forEach(person -> tell(person, reason));
    }

    private void tell(Person person, String reason) {
        String address = person.email();
        if (person.active() && address != null) {
            mails.send(NewMail.of(
                    KEY, person.id().value(), address, person.name(), Map.of(NAME, person.name(), REASON, reason)));
        }
    }
}
