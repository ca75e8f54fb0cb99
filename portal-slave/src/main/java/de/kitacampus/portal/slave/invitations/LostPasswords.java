package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.NewMail;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PasswordLinks;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends whoever forgot the password a link. The answer and the time it takes are the same whether there is such an account or not:
 * everything happens beside the request.
 */
@Service
public class LostPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(LostPasswords.class);
    private static final int MOST_OF_ONE_ADDRESS = 5;

    private final Staff staff;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final Mails mails;
    private final MailLanguages languages;
    private final RequestThrottle throttle;
    private final TaskExecutor beside;
    private final TransactionTemplate transaction;

    LostPasswords(
            Staff staff,
            Accounts accounts,
            PasswordLinks links,
            Mails mails,
            MailLanguages languages,
            RequestThrottle throttle,
            TaskExecutor applicationTaskExecutor,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.languages = languages;
        this.throttle = throttle;
        this.beside = applicationTaskExecutor;
        this.transaction = transaction;
    }

    /**
     * @param typed a user name or an e-mail address
     * @param remoteAddress from where it was asked
     */
    public void forgotten(String typed, String remoteAddress) {
        if (throttle.allows(typed, remoteAddress)) {
            beside.execute(() -> {
                try {
                    send(typed);
                } catch (RuntimeException broken) {
                    LOG.error("a link for a lost password could not be sent", broken);
                }
            });
        }
    }

    void send(String typed) {
        transaction.executeWithoutResult(status -> {
            Set<UUID> found = new HashSet<>();
            accounts.named(typed).map(AccountSummary::id).ifPresent(found::add);
            staff.withEmail(typed.strip()).stream()
                    .limit(MOST_OF_ONE_ADDRESS)
                    .forEach(person -> staff.accountOf(person.id()).ifPresent(found::add));
            found.forEach(account -> accounts.find(account)
                    .filter(summary -> !summary.locked())
                    .ifPresent(summary -> staff.ofAccount(account)
                            .filter(person -> person.active() && person.email() != null)
                            .ifPresent(person -> send(person, summary))));
        });
    }

    private void send(Person person, AccountSummary account) {
        mails.send(new NewMail(
                ResetMail.KEY,
                person.id().value(),
                String.valueOf(person.email()),
                person.name(),
                languages.of(person.id().value()),
                Map.of(InvitationMail.NAME, person.name(), InvitationMail.USER_NAME, account.userName()),
                Map.of(InvitationMail.LINK, links.create(account.id(), PasswordLinks.RESET)),
                Set.of()));
    }
}
