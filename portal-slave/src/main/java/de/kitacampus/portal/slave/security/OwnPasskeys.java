package de.kitacampus.portal.slave.security;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.security.Passkeys.AddOutcome.Added;
import de.kitacampus.portal.slave.security.Passkeys.AddOutcome.LabelUnusable;
import de.kitacampus.portal.slave.security.Passkeys.AddOutcome.NotProven;
import de.kitacampus.portal.slave.security.Passkeys.StartOutcome.PasswordWrong;
import de.kitacampus.portal.slave.security.Passkeys.StartOutcome.Ready;
import de.kitacampus.portal.slave.security.Passkeys.StartOutcome.TooMany;
import de.kitacampus.portal.slave.security.Passkeys.StartOutcome.TooOften;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
class OwnPasskeys implements Passkeys {

    static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** What a browser answers has some thousand characters. */
    static final int LONGEST_ANSWER = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(OwnPasskeys.class);

    private final WebAuthnRelyingPartyOperations operations;
    private final StoredAccounts accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final CurrentAccount current;
    private final JdbcClient jdbc;

    OwnPasskeys(
            WebAuthnRelyingPartyOperations operations,
            StoredAccounts accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            CurrentAccount current,
            JdbcClient jdbc) {
        this.operations = operations;
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.current = current;
        this.jdbc = jdbc;
    }

    @Override
    public List<Passkey> own() {
        return current.id().map(this::of).orElse(List.of());
    }

    @Override
    public List<Passkey> of(UUID accountId) {
        return jdbc.sql(
                        "select id, label, created_at, used_at from passkey where account_id = ? order by created_at desc, id")
                .param(accountId)
                .query((row, number) -> new Passkey(
                        Rows.uuid(row, "id"),
                        row.getString("label"),
                        Rows.instant(row, "created_at"),
                        Rows.instantOrNull(row, "used_at")))
                .list();
    }

    @Override
    public StartOutcome start(String password) {
        Optional<StoredAccount> account = current.id().flatMap(accounts::findById);
        Optional<Duration> wait = account.map(StoredAccount::getId).flatMap(throttle::confirm);
        if (wait.isPresent()) {
            return new TooOften(wait.get());
        }
        if (account.filter(known -> encoder.matches(password, known.passwordHash()))
                .isEmpty()) {
            return new PasswordWrong();
        }
        account.map(StoredAccount::getId).ifPresent(throttle::confirmed);
        if (own().size() >= MOST) {
            return new TooMany();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(Objects.requireNonNull(authentication)));
        return new Ready(new Started(options, JSON.writeValueAsString(options)));
    }

    @Override
    public AddOutcome add(Started started, String credential, String label) {
        if (isUnusable(label)) {
            return new LabelUnusable();
        }
        boolean own = current.id()
                .map(PasskeyStore::handle)
                .filter(started.options().getUser().getId()::equals)
                .isPresent();
        if (!own || !started.use() || credential.length() > LONGEST_ANSWER) {
            return new NotProven();
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(credential, new TypeReference<>() {});
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    started.options(), new RelyingPartyPublicKey(made, label.strip())));
            return new Added();
        } catch (RuntimeException notProven) {
            LOG.info("a passkey was not added: {}", notProven.getMessage());
            return new NotProven();
        }
    }

    @Override
    public boolean rename(UUID passkey, String label) {
        return !isUnusable(label)
                && current.id()
                                .map(account -> jdbc.sql("update passkey set label = ? where id = ? and account_id = ?")
                                        .params(label.strip(), passkey, account)
                                        .update())
                                .orElse(0)
                        > 0;
    }

    @Override
    public boolean delete(UUID passkey) {
        return current.id()
                        .map(account -> jdbc.sql("delete from passkey where id = ? and account_id = ?")
                                .params(passkey, account)
                                .update())
                        .orElse(0)
                > 0;
    }

    private static boolean isUnusable(String label) {
        return label.isBlank() || label.strip().length() > MAX_LABEL;
    }
}
