package de.kitacampus.portal.slave.security;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Sessions in plain SQL: each request asks for one row, and writes it at most once a minute. */
@Service
class StoredSessions implements OpenSessions {

    /** Writing each click would cost more than anybody gains from seconds. */
    private static final Duration COARSEST = Duration.ofMinutes(1);
    /** A session that ends after minutes must know better when it was used. */
    private static final int PARTS_OF_IDLE = 10;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    StoredSessions(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param idle after which time without a click it is over
     */
    UUID open(UUID accountId, SignInWay way, Device device, Duration idle) {
        Instant now = clock.instant();
        UUID id = UuidCreator.getRandomBased();
        jdbc.sql("""
                        insert into account_session
                            (id, account_id, sign_in_way, browser, device, opened_at, used_at, expires_at, idle_seconds)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        accountId,
                        way.name(),
                        device.browser().name(),
                        device.kind().name(),
                        Rows.utc(now),
                        Rows.utc(now),
                        Rows.utc(now.plus(idle)),
                        idle.toSeconds())
                .update();
        return id;
    }

    /**
     * A click.
     *
     * @param stamp the state of the account with which the session began
     * @param counts whether somebody did something; what a page asks by itself keeps no session alive
     * @return whether the session still holds
     */
    boolean use(UUID session, int stamp, boolean counts) {
        Instant now = clock.instant();
        Optional<Use> use = jdbc.sql("""
                        select s.used_at, s.idle_seconds from account_session s join account a on a.id = s.account_id
                        where s.id = ? and s.expires_at > ? and a.stamp = ? and a.locked = false""")
                .params(session, Rows.utc(now), stamp)
                .query((row, number) ->
                        new Use(Rows.instant(row, "used_at"), Duration.ofSeconds(row.getLong("idle_seconds"))))
                .optional();
        use.filter(last -> counts && last.isOld(now)).ifPresent(last -> prolong(session, now, last.idle()));
        return use.isPresent();
    }

    private void prolong(UUID session, Instant now, Duration idle) {
        jdbc.sql("update account_session set used_at = ?, expires_at = ? where id = ?")
                .params(Rows.utc(now), Rows.utc(now.plus(idle)), session)
                .update();
    }

    /** The browser signed out, or the server let go of the session. */
    void close(UUID session) {
        jdbc.sql("delete from account_session where id = ?").param(session).update();
    }

    @Override
    public List<OpenSession> own() {
        return current.id().map(this::of).orElse(List.of());
    }

    @Override
    public List<OpenSession> of(UUID accountId) {
        return jdbc
                .sql("""
                        select id, sign_in_way, browser, device, opened_at, used_at from account_session
                        where account_id = ? and expires_at > ?""")
                .params(accountId, Rows.utc(clock.instant()))
                .query((row, number) -> session(row))
                .list()
                .stream()
                .sorted(Comparator.comparing((OpenSession one) -> !one.current())
                        .thenComparing(OpenSession::usedAt, Comparator.reverseOrder()))
                .toList();
    }

    private OpenSession session(ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        return new OpenSession(
                id,
                SignInWay.valueOf(row.getString("sign_in_way")),
                new Device(
                        Device.Browser.valueOf(row.getString("browser")), Device.Kind.valueOf(row.getString("device"))),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "used_at"),
                current.session().filter(id::equals).isPresent());
    }

    @Override
    public boolean end(UUID session) {
        return current.id()
                        .map(account -> jdbc.sql("delete from account_session where id = ? and account_id = ?")
                                .params(session, account)
                                .update())
                        .orElse(0)
                > 0;
    }

    @Override
    public int endOthers() {
        return current.id().map(this::endAllButOwn).orElse(0);
    }

    /** Ends all sessions of the account; the one that asks stays if it is one of them. */
    int endAllButOwn(UUID accountId) {
        return current.session()
                .map(own -> jdbc.sql("delete from account_session where account_id = ? and id <> ?")
                        .params(accountId, own)
                        .update())
                .orElseGet(() -> endAll(accountId));
    }

    @Override
    public int endAll(UUID accountId) {
        return jdbc.sql("delete from account_session where account_id = ?")
                .param(accountId)
                .update();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 0, timeUnit = TimeUnit.HOURS)
    void sweep() {
        jdbc.sql("delete from account_session where expires_at <= ?")
                .param(Rows.utc(clock.instant()))
                .update();
    }

    private record Use(Instant at, Duration idle) {

        boolean isOld(Instant now) {
            Duration part = idle.dividedBy(PARTS_OF_IDLE);
            return at.plus(part.compareTo(COARSEST) < 0 ? part : COARSEST).isBefore(now);
        }
    }
}
