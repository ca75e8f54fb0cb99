package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.slave.mail.MailKind;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PasswordLinks;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invites a person to set the first password. */
@Component
class InvitationMail implements MailKind {

    static final String KEY = "invitations.mail.invitation";
    static final String NAME = "Name";
    static final String USER_NAME = "Anmeldename";
    static final String LINK = "Link";
    static final String VALID_UNTIL = "Gültig bis";

    private final Staff staff;
    private final Accounts accounts;
    private final PasswordLinks links;

    InvitationMail(Staff staff, Accounts accounts, PasswordLinks links) {
        this.staff = staff;
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<String> placeholders() {
        return List.of(NAME, USER_NAME, LINK, VALID_UNTIL);
    }

    @Override
    public Set<String> required() {
        return Set.of(LINK);
    }

    /** Pointless once the password is set. */
    @Override
    public Optional<Map<String, String>> renew(UUID recipient) {
        return staff.accountOf(new PersonId(recipient))
                .flatMap(accounts::find)
                .filter(account -> account.awaitsPassword() && !account.locked())
                .map(AccountSummary::id)
                .map(account -> Map.of(LINK, links.create(account, PasswordLinks.INVITATION)));
    }
}
