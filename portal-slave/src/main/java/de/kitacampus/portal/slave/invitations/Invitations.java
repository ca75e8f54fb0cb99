package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.NewMail;
import de.kitacampus.portal.slave.security.PasswordLinks;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffBulk;
import de.kitacampus.portal.slave.staff.StaffFilter;
import de.kitacampus.portal.slave.staff.StaffOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people by mail; administrators everybody, heads the staff of their centres. */
@Service
@Transactional
public class Invitations {

    private static final int PAGE = 500;

    private final StaffAdministration staff;
    private final StaffBulk bulk;
    private final PasswordLinks links;
    private final Mails mails;
    private final MailLanguages languages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(
            StaffAdministration staff,
            StaffBulk bulk,
            PasswordLinks links,
            Mails mails,
            MailLanguages languages,
            JdbcClient jdbc,
            Clock clock) {
        this.staff = staff;
        this.bulk = bulk;
        this.links = links;
        this.mails = mails;
        this.languages = languages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who is active and has not set a password yet, by name; those without an address too. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates() {
        Map<UUID, Instant> invited = invited();
        StaffFilter active = new StaffFilter("", null, null, StaffFilter.State.ACTIVE, null);
        List<Candidate> found = new ArrayList<>();
        int read = 0;
        List<PersonRecord> page;
        do {
            page = staff.list(active, StaffOrder.NAME, true, read, PAGE);
            read += page.size();
            page.stream()
                    .filter(Invitations::waits)
                    .map(one -> new Candidate(
                            one.person(), invited.get(one.person().id().value())))
                    .forEach(found::add);
        } while (page.size() == PAGE);
        return found;
    }

    static boolean waits(PersonRecord one) {
        return one.person().active() && (one.account() == null || one.account().awaitsPassword());
    }

    private Map<UUID, Instant> invited() {
        Map<UUID, Instant> all = new HashMap<>();
        jdbc.sql("select person_id, sent_at from invitation").query(row -> {
            all.put(row.getObject(1, UUID.class), Rows.instant(row, 2));
        });
        return all;
    }

    /**
     * Gives everybody an account who has none, and sends each a link to set the password; older links end.
     *
     * @return who was invited; those without an address, with a password already, or of foreign centres are missing
     */
    public Set<PersonId> invite(Collection<PersonId> people) {
        Map<PersonId, Person> able = new HashMap<>();
        people.forEach(id -> staff.find(id)
                .filter(Invitations::waits)
                .filter(one -> one.person().email() != null)
                .ifPresent(one -> able.put(id, one.person())));
        bulk.provideAccounts(List.copyOf(able.keySet()))
                .forEach(account -> Optional.ofNullable(able.get(account.person()))
                        .ifPresent(person -> send(person, account.account(), account.userName())));
        return Set.copyOf(able.keySet());
    }

    private void send(Person person, UUID account, String userName) {
        Instant now = clock.instant();
        Locale language = languages.of(person.id().value());
        String until = new Formats(language).date(now.plus(PasswordLinks.INVITATION));
        mails.send(new NewMail(
                InvitationMail.KEY,
                person.id().value(),
                String.valueOf(person.email()),
                person.name(),
                language,
                Map.of(
                        InvitationMail.NAME, person.name(),
                        InvitationMail.USER_NAME, userName,
                        InvitationMail.VALID_UNTIL, until),
                Map.of(InvitationMail.LINK, links.create(account, PasswordLinks.INVITATION)),
                Set.of()));
        int known = jdbc.sql("update invitation set sent_at = ?, times = times + 1 where person_id = ?")
                .params(Rows.utc(now), person.id().value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into invitation (person_id, sent_at, times) values (?, ?, 1)")
                    .params(person.id().value(), Rows.utc(now))
                    .update();
        }
    }

    /**
     * Somebody to be invited.
     *
     * @param invitedAt when she was invited last, or null
     */
    public record Candidate(Person person, @Nullable Instant invitedAt) {

        public boolean hasMail() {
            return person.email() != null;
        }
    }
}
