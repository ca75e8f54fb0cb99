package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.security.SignInCodes.Slip;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheWorld
class SignInCodesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 20);
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Device TABLET = new Device(Device.Browser.SAFARI, Device.Kind.IPAD);

    @Autowired
    World world;

    @Autowired
    StoredCodes codes;

    @Autowired
    StoredSessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private UUID cook;
    private Slip slip;

    @BeforeEach
    void a_cook_with_a_slip() {
        world.empty();
        cook = account(Set.of(PortalRole.STAFF));
        slip = codes.issue(cook, LAST_DAY);
    }

    @Test
    void number_and_code_open_the_account() {
        assertThat(slip.number()).matches("[1-9][0-9]{4}");
        assertThat(slip.code()).matches("[0-9]{8}");
        assertThat(codes.check(slip.number(), slip.code())).hasValueSatisfying(account -> {
            assertThat(account.id()).isEqualTo(cook);
            assertThat(account.way()).isEqualTo(SignInWay.CODE);
        });
        assertThat(codes.of(cook).orElseThrow().usedAt()).isEqualTo(World.START);
    }

    @Test
    void a_wrong_code_or_number_opens_nothing() {
        assertThat(codes.check(slip.number(), wrong())).isEmpty();
        assertThat(codes.check("00000", slip.code())).isEmpty();
        assertThat(codes.check("", "")).isEmpty();
    }

    @Test
    void after_ten_wrong_codes_in_a_row_the_right_one_is_void() {
        for (int guess = 1; guess < SignInCodes.MOST_FAILURES; guess++) {
            codes.check(slip.number(), wrong());
        }
        assertThat(codes.check(slip.number(), slip.code())).isPresent();
        for (int guess = 0; guess < SignInCodes.MOST_FAILURES; guess++) {
            codes.check(slip.number(), wrong());
        }
        assertThat(codes.check(slip.number(), slip.code())).isEmpty();
        assertThat(codes.of(cook).orElseThrow().locked()).isTrue();
    }

    @Test
    void a_code_is_good_to_the_end_of_its_last_day() {
        world.time().tick(Duration.ofDays(5));
        assertThat(codes.check(slip.number(), slip.code())).isPresent();
        world.time().tick(Duration.ofDays(1));
        assertThat(codes.check(slip.number(), slip.code())).isEmpty();
    }

    @Test
    void a_new_code_ends_the_old_one_and_its_sessions_and_keeps_the_number() {
        UUID byCode = sessions.open(cook, SignInWay.CODE, TABLET, MINUTES);
        UUID byPassword = sessions.open(cook, SignInWay.PASSWORD, TABLET, MINUTES);
        Slip fresh = codes.issue(cook, LAST_DAY);
        assertThat(fresh.number()).isEqualTo(slip.number());
        assertThat(codes.check(slip.number(), slip.code())).isEmpty();
        assertThat(codes.check(fresh.number(), fresh.code())).isPresent();
        assertThat(sessions.use(byCode, 0, true)).isFalse();
        assertThat(sessions.use(byPassword, 0, true)).isTrue();
    }

    @Test
    void a_code_taken_back_opens_nothing() {
        assertThat(codes.revoke(cook)).isTrue();
        assertThat(codes.check(slip.number(), slip.code())).isEmpty();
        assertThat(codes.of(cook)).isEmpty();
        assertThat(codes.revoke(cook)).isFalse();
    }

    @Test
    void a_code_opens_neither_a_locked_account_nor_one_of_a_head() {
        accounts.changeRoles(cook, Set.of(PortalRole.STAFF, PortalRole.CENTRE_HEAD));
        assertThat(codes.check(slip.number(), slip.code())).isEmpty();
        accounts.changeRoles(cook, Set.of(PortalRole.STAFF));
        assertThat(codes.check(slip.number(), slip.code())).isPresent();
        accounts.lock(cook);
        assertThat(codes.check(slip.number(), slip.code())).isEmpty();
    }

    @Test
    void the_code_itself_is_not_in_the_database() {
        List<String> hashes = jdbc.sql("select code_hash from sign_in_code where account_id = ?")
                .param(cook)
                .query(String.class)
                .list();
        assertThat(hashes).singleElement().asString().startsWith("{argon2id}").doesNotContain(slip.code());
    }

    @Test
    void digits_count_and_nothing_between_them() {
        assertThat(CodeSignIn.digits("1234 5678")).isEqualTo("12345678");
        assertThat(CodeSignIn.digits("12-34-56 78")).isEqualTo("12345678");
        assertThat(CodeSignIn.digits(null)).isEmpty();
    }

    private String wrong() {
        return "%08d".formatted((Integer.parseInt(slip.code()) + 1) % 100_000_000);
    }

    private UUID account(Set<PortalRole> roles) {
        String name = "code-" + UUID.randomUUID().toString().substring(0, 8);
        return ((CreateOutcome.Created) accounts.create(name, "ein guter langer Satz", roles)).accountId();
    }
}
