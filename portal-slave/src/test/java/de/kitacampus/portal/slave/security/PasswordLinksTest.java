package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.security.Accounts.NewAccount;
import de.kitacampus.portal.slave.security.PasswordLinks.UseOutcome;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@InTheWorld
class PasswordLinksTest {

    private static final String PASSWORD = "ein guter langer Satz";

    @Autowired
    World world;

    @Autowired
    PasswordLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    StoredAccounts stored;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    private UUID account;
    private String name;

    @BeforeEach
    void an_account_that_waits() {
        world.empty();
        name = "link-" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.createWaiting(List.of(new NewAccount(name, Set.of(PortalRole.STAFF))))
                .getFirst();
    }

    @Test
    void a_link_sets_the_password_once() {
        assertThat(accounts.find(account).orElseThrow().awaitsPassword()).isTrue();
        String token = token(links.create(account, PasswordLinks.INVITATION));
        assertThat(links.check(token)).isPresent();
        assertThat(links.check(token)).as("looking uses nothing up").isPresent();
        assertThat(links.use(token, PASSWORD)).isEqualTo(new UseOutcome.PasswordSet(name));
        assertThat(encoder.matches(
                        PASSWORD, stored.findById(account).orElseThrow().passwordHash()))
                .isTrue();
        assertThat(accounts.find(account).orElseThrow().awaitsPassword()).isFalse();
        assertThat(links.use(token, "ein anderer langer Satz")).isInstanceOf(UseOutcome.Expired.class);
    }

    @Test
    void of_two_clicks_at_once_one_sets_the_password() throws Exception {
        String token = token(links.create(account, PasswordLinks.RESET));
        List<UseOutcome> outcomes = AtOnce.all(2, () -> links.use(token, PASSWORD));
        assertThat(outcomes)
                .filteredOn(UseOutcome.PasswordSet.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_link_ends_with_its_time_with_a_newer_one_and_with_the_account() {
        String old = token(links.create(account, PasswordLinks.RESET));
        String newer = token(links.create(account, PasswordLinks.RESET));
        assertThat(links.check(old)).isEmpty();
        world.time().tick(PasswordLinks.RESET.minusSeconds(1));
        assertThat(links.check(newer)).isPresent();
        world.time().tick(Duration.ofSeconds(1));
        assertThat(links.check(newer)).isEmpty();
        String last = token(links.create(account, PasswordLinks.RESET));
        accounts.lock(account);
        assertThat(links.check(last)).isEmpty();
        assertThat(links.use(last, PASSWORD)).isInstanceOf(UseOutcome.Expired.class);
        accounts.remove(account);
        assertThat(jdbc.sql("select count(*) from password_link where account_id = ?")
                        .param(account)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_password_set_by_the_office_ends_open_links() {
        String token = token(links.create(account, PasswordLinks.INVITATION));
        accounts.resetPassword(account, PASSWORD);
        assertThat(links.check(token)).isEmpty();
    }

    @Test
    void a_weak_password_leaves_the_link_unused() {
        String token = token(links.create(account, PasswordLinks.RESET));
        assertThat(links.use(token, "kurz")).isInstanceOf(UseOutcome.Weak.class);
        assertThat(links.use(token, PASSWORD)).isInstanceOf(UseOutcome.PasswordSet.class);
    }

    @Test
    void what_is_in_the_link_is_not_in_the_database() {
        String token = token(links.create(account, PasswordLinks.RESET));
        assertThat(jdbc.sql("select token_hash from password_link where account_id = ?")
                        .param(account)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token);
        assertThat(links.check("x".repeat(1_000))).isEmpty();
        assertThat(links.check("")).isEmpty();
    }

    @Test
    void nobody_signs_in_with_an_account_that_waits() {
        assertThat(accounts.create(name, PASSWORD, Set.of(PortalRole.STAFF)))
                .isInstanceOf(CreateOutcome.NameTaken.class);
        assertThat(encoder.matches("", stored.findById(account).orElseThrow().passwordHash()))
                .isFalse();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
