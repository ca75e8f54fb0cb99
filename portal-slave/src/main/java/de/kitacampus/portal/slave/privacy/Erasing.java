package de.kitacampus.portal.slave.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.pseudonyms.Pseudonyms;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffErasure;
import de.kitacampus.portal.slave.staff.StaffErasure.Obstacle;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases people, all of a person or nothing: name and mapping are gone for good, what is accounted for stays under the random ID.
 * For the carrier's administrators only.
 */
@Service
@Transactional
public class Erasing {

    private final List<PersonData> holders;
    private final StaffErasure erasure;
    private final Staff staff;
    private final Pseudonyms pseudonyms;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasing(
            ObjectProvider<PersonData> holders,
            StaffErasure erasure,
            Staff staff,
            Pseudonyms pseudonyms,
            CurrentAccount account,
            JdbcClient jdbc,
            Clock clock) {
        this.holders = holders.orderedStream().toList();
        this.erasure = erasure;
        this.staff = staff;
        this.pseudonyms = pseudonyms;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What keeps the person from being erased; empty if nothing does. */
    @Transactional(readOnly = true)
    public Optional<Obstacle> obstacle(PersonId id) {
        return erasure.obstacle(id);
    }

    /**
     * @return what kept it from being done; empty if the person is gone
     */
    public Optional<Obstacle> erase(PersonId id) {
        Optional<Obstacle> obstacle = erasure.obstacle(id);
        Person person = staff.find(id).orElse(null);
        if (obstacle.isPresent() || person == null) {
            return Optional.of(obstacle.orElse(Obstacle.UNKNOWN));
        }
        forget(person);
        erasure.erase(id);
        return Optional.empty();
    }

    /** Erases once more whom a restored backup brought back; for the portal itself, before anybody can sign in. */
    public void eraseAgain(PersonId id) {
        staff.find(id).ifPresent(this::forget);
        erasure.eraseAgain(id);
    }

    private void forget(Person person) {
        remember(person.id());
        PersonData.Leaver leaver = new PersonData.Leaver(person.id(), person.firstName(), person.lastName());
        holders.forEach(holder -> holder.erase(leaver));
    }

    /** That it was done can be shown later, by ID. */
    private void remember(PersonId id) {
        jdbc.sql("insert into erasure (id, user_id, erased_at, account_id) values (:id, :user, :at, :account)")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("user", pseudonyms.known(id).map(user -> user.value()).orElse(null), Types.OTHER)
                .param("at", Rows.utc(clock.instant()))
                .param("account", account.id().orElse(null), Types.OTHER)
                .update();
    }
}
