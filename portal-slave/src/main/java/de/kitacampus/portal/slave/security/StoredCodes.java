package de.kitacampus.portal.slave.security;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredCodes implements SignInCodes {

    private static final int SMALLEST_NUMBER = 10_000;
    private static final int NUMBERS = 90_000;
    private static final int CODES = 100_000_000;

    private final JdbcClient jdbc;
    private final StoredAccounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Hashed for numbers that nobody has, so that the time of an answer tells nothing. */
    private final String nobodysHash;

    StoredCodes(JdbcClient jdbc, StoredAccounts accounts, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        nobodysHash = hash(freshCode());
    }

    @Override
    public Slip issue(UUID accountId, LocalDate validTo) {
        String number = of(accountId).map(IssuedCode::number).orElseGet(this::freeNumber);
        Slip slip = new Slip(number, freshCode(), validTo);
        revoke(accountId);
        jdbc.sql("""
                        insert into sign_in_code (account_id, sign_in_number, code_hash, issued_at, valid_to, failures)
                        values (?, ?, ?, ?, ?, 0)""")
                .params(accountId, number, hash(slip.code()), Rows.utc(clock.instant()), validTo)
                .update();
        return slip;
    }

    private String freshCode() {
        return "%08d".formatted(random.nextInt(CODES));
    }

    private String freeNumber() {
        String number;
        do {
            number = String.valueOf(SMALLEST_NUMBER + random.nextInt(NUMBERS));
        } while (jdbc.sql("select 1 from sign_in_code where sign_in_number = ?")
                .param(number)
                .query(Integer.class)
                .optional()
                .isPresent());
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IssuedCode> of(UUID accountId) {
        return jdbc.sql("""
                        select sign_in_number, issued_at, valid_to, failures, used_at from sign_in_code
                        where account_id = ?""").param(accountId).query((row, number) -> code(row)).optional();
    }

    private static IssuedCode code(ResultSet row) throws SQLException {
        return new IssuedCode(
                row.getString("sign_in_number"),
                Rows.instant(row, "issued_at"),
                Rows.day(row, "valid_to"),
                row.getInt("failures") >= MOST_FAILURES,
                Rows.instantOrNull(row, "used_at"));
    }

    @Override
    public boolean revoke(UUID accountId) {
        jdbc.sql("delete from account_session where account_id = ? and sign_in_way = ?")
                .params(accountId, SignInWay.CODE.name())
                .update();
        return jdbc.sql("delete from sign_in_code where account_id = ?")
                        .param(accountId)
                        .update()
                > 0;
    }

    /** Whose number and code these are; empty if they are wrong, too old, void, or of an account that needs more than a code. */
    Optional<SignedInAccount> check(String number, String code) {
        // Counted before the code is compared, so that many guesses at once are no more than many one after the other.
        boolean may = jdbc.sql("""
                                update sign_in_code set failures = failures + 1
                                where sign_in_number = ? and failures < ? and valid_to >= ?""")
                        .params(number, MOST_FAILURES, LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE))
                        .update()
                == 1;
        Optional<Kept> kept = may ? kept(number) : Optional.empty();
        boolean right = encoder.matches(code, kept.map(Kept::hash).orElse(nobodysHash));
        return kept.filter(found -> right)
                .flatMap(found -> accounts.findById(found.account()))
                .map(account -> account.principal(SignInWay.CODE))
                .filter(account -> account.isAccountNonLocked() && account.isNothingBut(PortalRole.STAFF))
                .filter(account -> used(account.id()));
    }

    private Optional<Kept> kept(String number) {
        return jdbc.sql("select account_id, code_hash from sign_in_code where sign_in_number = ?")
                .param(number)
                .query((row, place) -> new Kept(Rows.uuid(row, "account_id"), row.getString("code_hash")))
                .optional();
    }

    private boolean used(UUID account) {
        return jdbc.sql("update sign_in_code set failures = 0, used_at = ? where account_id = ?")
                        .params(Rows.utc(clock.instant()), account)
                        .update()
                == 1;
    }

    private String hash(String code) {
        return Objects.requireNonNull(encoder.encode(code));
    }

    private record Kept(UUID account, String hash) {}
}
