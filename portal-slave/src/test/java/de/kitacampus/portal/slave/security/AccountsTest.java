package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.security.Accounts.NewAccount;
import de.kitacampus.portal.slave.security.Accounts.PasswordOutcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
class AccountsTest {

    private static final String GOOD = "Ein-gutes-Passwort";

    @Autowired
    Accounts accounts;

    @Autowired
    StoredAccounts stored;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcTemplate database;

    @Test
    void a_user_name_is_taken_in_any_case() {
        assertThat(create("Berta.Beispiel")).isInstanceOf(CreateOutcome.Created.class);
        assertThat(create("berta.BEISPIEL")).isInstanceOf(CreateOutcome.NameTaken.class);
    }

    @Test
    void the_database_itself_refuses_a_second_account_of_one_name() {
        create("doppelt");
        stored.flush();
        assertThatThrownBy(() -> database.update("""
                        insert into account (id, version, user_name, user_name_key, password_hash, locked, stamp, created_at)
                        values (?, 0, 'Doppelt', 'doppelt', 'x', false, 0, current_timestamp)""", UUID.randomUUID()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_name_with_spaces_is_refused() {
        assertThat(create("Berta Beispiel")).isInstanceOf(CreateOutcome.NameUnusable.class);
    }

    @Test
    void a_weak_password_is_refused_with_its_reason() {
        assertThat(accounts.create("berta", "passwort123", Set.of(PortalRole.STAFF)))
                .isEqualTo(new CreateOutcome.PasswordWeak("security.password.common"));
    }

    @Test
    void locking_and_changing_roles_end_older_sessions() {
        UUID id = created("kurt");
        int before = stamp(id);
        accounts.changeRoles(id, Set.of(PortalRole.STAFF, PortalRole.CENTRE_HEAD));
        assertThat(stamp(id)).isGreaterThan(before);
        accounts.lock(id);
        stored.flush();
        assertThat(users.loadUserByUsername("KURT").isAccountNonLocked()).isFalse();
    }

    @Test
    void only_who_knows_the_old_password_changes_it() {
        UUID id = created("petra");
        assertThat(accounts.changePassword(id, "falsch", "Ein-neues-Passwort"))
                .isInstanceOf(PasswordOutcome.OldPasswordWrong.class);
        assertThat(accounts.changePassword(id, GOOD, "kurz")).isInstanceOf(PasswordOutcome.PasswordWeak.class);
        assertThat(accounts.changePassword(id, GOOD, "Ein-neues-Passwort")).isInstanceOf(PasswordOutcome.Changed.class);
    }

    @Test
    void an_open_session_is_no_place_to_guess_the_old_password() {
        UUID id = created("paula");
        for (int guess = 0; guess < SignInThrottle.ATTEMPTS_PER_ACCOUNT; guess++) {
            assertThat(accounts.changePassword(id, "falsch" + guess, "Ein-neues-Passwort"))
                    .isInstanceOf(PasswordOutcome.OldPasswordWrong.class);
        }
        assertThat(accounts.changePassword(id, GOOD, "Ein-neues-Passwort"))
                .isInstanceOfSatisfying(PasswordOutcome.TooOften.class, often -> assertThat(often.waiting())
                        .isPositive());
    }

    @Test
    void the_last_administrator_is_known() {
        UUID first =
                ((CreateOutcome.Created) accounts.create("chefin", GOOD, Set.of(PortalRole.CARRIER_ADMIN))).accountId();
        assertThat(accounts.isLastCarrierAdmin(first)).isTrue();
        accounts.create("vertretung", GOOD, Set.of(PortalRole.CARRIER_ADMIN));
        assertThat(accounts.isLastCarrierAdmin(first)).isFalse();
    }

    @Test
    void many_accounts_share_a_first_password() {
        List<UUID> ids = accounts.createAll(
                List.of(
                        new NewAccount("eins", Set.of(PortalRole.STAFF)),
                        new NewAccount("zwei", Set.of(PortalRole.STAFF))),
                GOOD);
        assertThat(accounts.changePassword(ids.get(1), GOOD, "Ein-neues-Passwort"))
                .isInstanceOf(PasswordOutcome.Changed.class);
    }

    @Test
    void a_generated_password_satisfies_the_rules() {
        assertThat(PasswordRules.firstBroken("petra", accounts.generatePassword()))
                .isEmpty();
    }

    private CreateOutcome create(String name) {
        return accounts.create(name, GOOD, Set.of(PortalRole.STAFF));
    }

    private UUID created(String name) {
        return ((CreateOutcome.Created) create(name)).accountId();
    }

    private int stamp(UUID id) {
        stored.flush();
        return stored.findById(id).orElseThrow().stamp();
    }
}
