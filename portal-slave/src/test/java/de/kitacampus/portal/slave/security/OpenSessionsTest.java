package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest
@Tag("persistence")
class OpenSessionsTest {

    private static final String PASSWORD = "ein guter langer Satz";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Device PHONE = new Device(Device.Browser.SAFARI, Device.Kind.IPHONE);

    @Autowired
    OpenSessions sessions;

    @Autowired
    StoredSessions stored;

    @Autowired
    StoredAccounts storedAccounts;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID account;
    private String name;

    @BeforeEach
    void somebody() {
        name = "sitzung-" + UUID.randomUUID().toString().substring(0, 8);
        account = create(name);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_own_session_comes_first_and_is_marked() {
        UUID other = open(account);
        UUID here = signIn(account);
        assertThat(sessions.own()).extracting(OpenSession::id).containsExactly(here, other);
        assertThat(sessions.own()).extracting(OpenSession::current).containsExactly(true, false);
        assertThat(sessions.own().getFirst().device()).isEqualTo(PHONE);
    }

    @Test
    void nobody_sees_or_ends_a_foreign_session() {
        UUID foreign = open(create("fremd-" + name));
        signIn(account);
        assertThat(sessions.own()).extracting(OpenSession::id).doesNotContain(foreign);
        assertThat(sessions.end(foreign)).isFalse();
        sessions.endOthers();
        assertThat(stored.use(foreign, 0, true)).isTrue();
    }

    @Test
    void whoever_is_not_signed_in_ends_nothing() {
        UUID foreign = open(account);
        assertThat(sessions.own()).isEmpty();
        assertThat(sessions.end(foreign)).isFalse();
        assertThat(sessions.endOthers()).isZero();
    }

    @Test
    void all_others_end_and_this_one_stays() {
        UUID one = open(account);
        UUID two = open(account);
        UUID here = signIn(account);
        assertThat(sessions.endOthers()).isEqualTo(2);
        assertThat(stored.use(one, 0, true)).isFalse();
        assertThat(stored.use(two, 0, true)).isFalse();
        assertThat(stored.use(here, 0, true)).isTrue();
    }

    @Test
    void an_own_new_password_ends_the_others_only() {
        UUID other = open(account);
        UUID here = signIn(account);
        accounts.changePassword(account, PASSWORD, "ein anderer langer Satz");
        assertThat(sessions.of(account)).extracting(OpenSession::id).containsExactly(here);
        assertThat(stored.use(other, stamp(), true)).isFalse();
        assertThat(stored.use(here, stamp(), true)).isTrue();
    }

    @Test
    void locking_other_roles_and_a_password_from_the_office_end_all() {
        open(account);
        accounts.changeRoles(account, Set.of(PortalRole.STAFF));
        assertThat(sessions.of(account)).hasSize(1);
        accounts.changeRoles(account, Set.of(PortalRole.STAFF, PortalRole.CENTRE_HEAD));
        assertThat(sessions.of(account)).isEmpty();
        open(account);
        accounts.resetPassword(account, "ein anderer langer Satz");
        assertThat(sessions.of(account)).isEmpty();
        open(account);
        accounts.lock(account);
        assertThat(sessions.of(account)).isEmpty();
    }

    @Test
    void a_session_that_nobody_used_for_its_time_is_over_and_swept() {
        UUID idle = open(account);
        rewind(idle, HOUR.plusSeconds(1));
        assertThat(stored.use(idle, 0, true)).isFalse();
        assertThat(sessions.of(account)).isEmpty();
        stored.sweep();
        assertThat(rows()).isZero();
    }

    @Test
    void a_click_prolongs_a_session_and_an_open_page_alone_does_not() {
        UUID here = open(account);
        rewind(here, Duration.ofMinutes(50));
        assertThat(stored.use(here, 0, false)).isTrue();
        assertThat(usedAt(here)).isBefore(clock.instant().minusSeconds(2_000));
        assertThat(stored.use(here, 0, true)).isTrue();
        assertThat(usedAt(here)).isAfter(clock.instant().minusSeconds(60));
        rewind(here, Duration.ofMinutes(50));
        assertThat(stored.use(here, 0, true)).isTrue();
    }

    @Test
    void an_account_that_goes_takes_its_sessions_along() {
        open(account);
        accounts.remove(account);
        assertThat(rows()).isZero();
    }

    private UUID create(String userName) {
        return ((CreateOutcome.Created) accounts.create(userName, PASSWORD, Set.of(PortalRole.STAFF))).accountId();
    }

    private UUID open(UUID owner) {
        return stored.open(owner, SignInWay.PASSWORD, PHONE, HOUR);
    }

    private UUID signIn(UUID owner) {
        SignedInAccount principal = storedAccounts.findById(owner).orElseThrow().principal(SignInWay.PASSWORD);
        UUID session = open(owner);
        principal.openedAs(session);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return session;
    }

    private int stamp() {
        return storedAccounts.findById(account).orElseThrow().stamp();
    }

    /** As if this much time had passed. */
    private void rewind(UUID session, Duration time) {
        String interval = "interval '%d' second".formatted(time.toSeconds());
        jdbc.sql(
                        "update account_session set opened_at = opened_at - %1$s, used_at = used_at - %1$s, expires_at = expires_at - %1$s where id = ?"
                                .formatted(interval))
                .param(session)
                .update();
    }

    private Instant usedAt(UUID session) {
        return sessions.of(account).stream()
                .filter(one -> one.id().equals(session))
                .findFirst()
                .orElseThrow()
                .usedAt();
    }

    private long rows() {
        return jdbc.sql("select count(*) from account_session where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
