package de.kitacampus.portal.slave.security;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.security.Accounts.PasswordOutcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredPasswordLinks implements PasswordLinks {

    private static final int BYTES = 32;
    private static final int MAX_TOKEN = 100;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;
    private final String portalUrl;
    private final SecureRandom random = new SecureRandom();

    StoredPasswordLinks(
            JdbcClient jdbc, Accounts accounts, Clock clock, @Value("${portal.base-url}") String portalUrl) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
        this.portalUrl = portalUrl;
    }

    @Override
    public String create(UUID accountId, Duration validity) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("delete from password_link where account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql(
                        "insert into password_link (id, account_id, token_hash, created_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        accountId,
                        hash(token),
                        Rows.utc(clock.instant()),
                        Rows.utc(clock.instant().plus(validity)))
                .update();
        return portalUrl + "/set-password/" + token;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountSummary> check(String token) {
        return account(token).flatMap(accounts::find).filter(account -> !account.locked());
    }

    private Optional<UUID> account(String token) {
        return token.length() > MAX_TOKEN
                ? Optional.empty()
                : jdbc.sql(
                                "select account_id from password_link where token_hash = ? and used_at is null and expires_at > ?")
                        .params(hash(token), Rows.utc(clock.instant()))
                        .query(UUID.class)
                        .optional();
    }

    @Override
    public UseOutcome use(String token, String password) {
        Optional<AccountSummary> account = check(token);
        if (account.isEmpty()) {
            return new UseOutcome.Expired();
        }
        Optional<String> weak = PasswordRules.firstBroken(account.get().userName(), password);
        if (weak.isPresent()) {
            return new UseOutcome.Weak(new PasswordOutcome.PasswordWeak(weak.get()));
        }
        // The statement decides which of two clicks was first.
        int used = jdbc.sql("update password_link set used_at = :now where token_hash = :hash and used_at is null"
                        + " and expires_at > :now")
                .param("now", Rows.utc(clock.instant()))
                .param("hash", hash(token))
                .update();
        if (used != 1) {
            return new UseOutcome.Expired();
        }
        accounts.resetPassword(account.get().id(), password);
        return new UseOutcome.PasswordSet(account.get().userName());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
