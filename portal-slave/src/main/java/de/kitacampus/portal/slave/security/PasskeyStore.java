package de.kitacampus.portal.slave.security;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys in the portal's database. A user's handle, which devices keep, is the bare ID of the account. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private static final int UUID_BYTES = 16;

    private static final RowMapper<CredentialRecord> RECORD = (row, number) -> ImmutableCredentialRecord.builder()
            .userEntityUserId(handle(Rows.uuid(row, "account_id")))
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(Bytes.fromBase64(row.getString("credential_id")))
            .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
            .attestationObject(new Bytes(row.getBytes("attestation")))
            .signatureCount(row.getLong("signature_count"))
            .uvInitialized(row.getBoolean("user_verified"))
            .backupEligible(row.getBoolean("backup_eligible"))
            .backupState(row.getBoolean("backup_state"))
            .transports(transports(row))
            .label(row.getString("label"))
            .created(Rows.instant(row, "created_at"))
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(UUID_BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static @Nullable UUID account(Bytes handle) {
        if (handle.getBytes().length != UUID_BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public void save(CredentialRecord key) {
        Instant now = clock.instant();
        int known = jdbc.sql("""
                        update passkey set signature_count = ?, backup_state = ?, used_at = ? where credential_id = ?""")
                .params(key.getSignatureCount(), key.isBackupState(), Rows.utc(now), name(key.getCredentialId()))
                .update();
        if (known == 0) {
            insert(key, now);
        }
    }

    private void insert(CredentialRecord key, Instant now) {
        jdbc.sql("""
                        insert into passkey (id, account_id, label, credential_id, public_key, attestation, signature_count,
                            user_verified, backup_eligible, backup_state, transports, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        Objects.requireNonNull(account(key.getUserEntityUserId())),
                        key.getLabel(),
                        name(key.getCredentialId()),
                        key.getPublicKey().getBytes(),
                        Objects.requireNonNull(key.getAttestationObject()).getBytes(),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        Rows.utc(now))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from passkey where credential_id = ?")
                .param(name(credentialId))
                .query(RECORD)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        UUID account = account(userId);
        return account == null
                ? List.of()
                : jdbc.sql("select * from passkey where account_id = ? order by created_at desc")
                        .param(account)
                        .query(RECORD)
                        .list();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from passkey where credential_id = ?")
                .param(name(credentialId))
                .update();
    }

    private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("transports").split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static String name(Bytes credentialId) {
        return credentialId.toBase64UrlString();
    }
}
