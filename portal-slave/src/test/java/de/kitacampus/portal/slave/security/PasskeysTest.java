package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.security.Passkeys.AddOutcome;
import de.kitacampus.portal.slave.security.Passkeys.StartOutcome;
import de.kitacampus.portal.slave.security.Passkeys.Started;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** All but what a real authenticator proves; that is tried in a browser. */
@SpringBootTest
@Tag("persistence")
class PasskeysTest {

    private static final String PASSWORD = "ein guter langer Satz";

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyStore store;

    @Autowired
    PasskeySignIns signIns;

    @Autowired
    StoredAccounts storedAccounts;

    @Autowired
    Accounts accounts;

    private UUID own;
    private UUID foreign;

    @BeforeEach
    void two_people_of_whom_one_is_signed_in() {
        own = account();
        foreign = account();
        signIn(own);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybody_sees_renames_and_deletes_the_own_passkeys() {
        Bytes key = keep(own, "Mein Telefon");
        Passkey mine = passkeys.own().getFirst();
        assertThat(mine.label()).isEqualTo("Mein Telefon");
        assertThat(mine.usedAt()).isNull();
        assertThat(passkeys.rename(mine.id(), " ")).isFalse();
        assertThat(passkeys.rename(mine.id(), "x".repeat(Passkeys.MAX_LABEL + 1)))
                .isFalse();
        assertThat(passkeys.rename(mine.id(), "Altes Telefon")).isTrue();
        assertThat(passkeys.own()).extracting(Passkey::label).containsExactly("Altes Telefon");
        assertThat(passkeys.delete(mine.id())).isTrue();
        assertThat(store.findByCredentialId(key)).isNull();
    }

    @Test
    void nobody_sees_renames_or_deletes_a_foreign_passkey() {
        keep(foreign, "Fremd");
        Passkey theirs = passkeys.of(foreign).getFirst();
        assertThat(passkeys.own()).isEmpty();
        assertThat(passkeys.rename(theirs.id(), "Meins")).isFalse();
        assertThat(passkeys.delete(theirs.id())).isFalse();
        SecurityContextHolder.clearContext();
        assertThat(passkeys.delete(theirs.id())).isFalse();
        assertThat(passkeys.of(foreign)).containsExactly(theirs);
    }

    @Test
    void adding_takes_the_password() {
        assertThat(passkeys.start("falsch")).isInstanceOf(StartOutcome.PasswordWrong.class);
        assertThat(start().json()).contains("challenge", "\"userVerification\":\"required\"", "localhost");
        SecurityContextHolder.clearContext();
        assertThat(passkeys.start(PASSWORD)).isInstanceOf(StartOutcome.PasswordWrong.class);
    }

    @Test
    void an_open_session_is_no_place_to_guess_the_password() {
        for (int guess = 0; guess < SignInThrottle.ATTEMPTS_PER_ACCOUNT; guess++) {
            assertThat(passkeys.start("falsch")).isInstanceOf(StartOutcome.PasswordWrong.class);
        }
        assertThat(passkeys.start(PASSWORD)).isInstanceOf(StartOutcome.TooOften.class);
    }

    @Test
    void there_is_an_end_to_the_number_of_passkeys() {
        for (int number = 0; number < Passkeys.MOST; number++) {
            keep(own, "Gerät " + number);
        }
        assertThat(passkeys.start(PASSWORD)).isInstanceOf(StartOutcome.TooMany.class);
    }

    @Test
    void what_proves_nothing_is_not_kept() {
        assertThat(passkeys.add(start(), "{}", "Mein Telefon")).isInstanceOf(AddOutcome.NotProven.class);
        assertThat(passkeys.add(start(), "kein JSON", "Mein Telefon")).isInstanceOf(AddOutcome.NotProven.class);
        assertThat(passkeys.add(start(), "x".repeat(OwnPasskeys.LONGEST_ANSWER + 1), "Mein Telefon"))
                .isInstanceOf(AddOutcome.NotProven.class);
        assertThat(passkeys.add(start(), "{}", " ")).isInstanceOf(AddOutcome.LabelUnusable.class);
        assertThat(passkeys.own()).isEmpty();
    }

    @Test
    void what_one_began_another_does_not_finish() {
        Started begun = start();
        signIn(foreign);
        assertThat(passkeys.add(begun, "{}", "Mein Telefon")).isInstanceOf(AddOutcome.NotProven.class);
        assertThat(begun.use()).as("not used up by the attempt").isTrue();
    }

    @Test
    void a_passkey_goes_with_its_account() {
        Bytes key = keep(own, "Mein Telefon");
        accounts.remove(own);
        assertThat(store.findByCredentialId(key)).isNull();
    }

    @Test
    void an_answer_without_a_question_or_to_an_old_one_signs_nobody_in() {
        MockHttpServletRequest browser = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(signIns.answered(browser, response, "{}")).isEmpty();
        assertThat(signIns.ask(browser, response)).contains("\"userVerification\":\"required\"", "localhost");
        assertThat(signIns.answered(browser, response, "{}")).isEmpty();
        assertThat(browser.getSession().getAttributeNames().hasMoreElements())
                .as("a question is good once")
                .isFalse();
    }

    private Started start() {
        StartOutcome outcome = passkeys.start(PASSWORD);
        assertThat(outcome).isInstanceOf(StartOutcome.Ready.class);
        return ((StartOutcome.Ready) outcome).started();
    }

    private Bytes keep(UUID account, String label) {
        Bytes id = Bytes.random();
        store.save(ImmutableCredentialRecord.builder()
                .userEntityUserId(PasskeyStore.handle(account))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(id)
                .publicKey(new ImmutablePublicKeyCose(Base64.getDecoder().decode("AQID")))
                .attestationObject(new Bytes(new byte[] {1, 2, 3}))
                .transports(Set.of())
                .label(label)
                .build());
        return id;
    }

    private UUID account() {
        String name = "schluessel-" + UUID.randomUUID().toString().substring(0, 8);
        return ((CreateOutcome.Created) accounts.create(name, PASSWORD, Set.of(PortalRole.STAFF))).accountId();
    }

    private void signIn(UUID account) {
        SignedInAccount principal =
                storedAccounts.findById(account).orElseThrow().principal(SignInWay.PASSWORD);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
