package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The tables of attestations, revocations and keys; rows are only ever added. */
@Repository
class AttestationStore {

    private static final TypeReference<Map<String, Object>> JWK = new TypeReference<>() {};

    /** More than any carrier revokes; bounds the answer. */
    private static final int MAX_REVOCATIONS = 10_000;

    private final JdbcClient jdbc;

    AttestationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredAttestation> find(CertificateNumber number) {
        return jdbc.sql("select * from attestation where number = ?")
                .param(number.value())
                .query(AttestationStore::attestation)
                .optional();
    }

    Optional<StoredAttestation> find(PortalId portal, BookingId booking, NameCommitment commitment) {
        return jdbc.sql("select * from attestation where portal = ? and booking = ? and commitment = ?")
                .params(portal.value(), booking.value(), commitment.hex())
                .query(AttestationStore::attestation)
                .optional();
    }

    Optional<StoredAttestation> last(PortalId portal, BookingId booking) {
        return jdbc.sql("""
                        select * from attestation where portal = ? and booking = ?
                        order by edition desc fetch first 1 rows only""")
                .params(portal.value(), booking.value())
                .query(AttestationStore::attestation)
                .optional();
    }

    /**
     * @return false if another one has the number, the edition or the commitment
     */
    boolean insert(StoredAttestation one) {
        return jdbc.sql("""
                        insert into attestation (number, portal, booking, edition, user_id, course, commitment, passed_at,
                            issued_at, key_id, jws)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                one.number().value(),
                                one.portal().value(),
                                one.booking().value(),
                                one.edition(),
                                one.user().value(),
                                one.course().value(),
                                one.commitment().hex(),
                                Rows.utc(one.passedAt()),
                                Rows.utc(one.issuedAt()),
                                one.keyId(),
                                one.jws())
                        .update()
                == 1;
    }

    boolean isRevoked(CertificateNumber number) {
        return revocation(number).isPresent();
    }

    Optional<Revocation> revocation(CertificateNumber number) {
        return jdbc.sql("select * from attestation_revocation where number = ?")
                .param(number.value())
                .query(AttestationStore::revocation)
                .optional();
    }

    List<Revocation> revocations(PortalId portal) {
        return jdbc.sql("""
                        select * from attestation_revocation where portal = ?
                        order by revoked_at desc, number fetch first ? rows only""")
                .params(portal.value(), MAX_REVOCATIONS)
                .query(AttestationStore::revocation)
                .list();
    }

    /**
     * @return false if it was revoked before
     */
    boolean revoke(PortalId portal, Revocation revocation, @Nullable String actor, @Nullable String note) {
        return jdbc.sql("""
                        insert into attestation_revocation (number, portal, reason, by_carrier, actor, note, revoked_at)
                        values (:number, :portal, :reason, :carrier, :actor, :note, :at) on conflict do nothing""")
                        .param("number", revocation.number().value())
                        .param("portal", portal.value())
                        .param("reason", revocation.reason())
                        .param("carrier", revocation.byCarrier())
                        .param("actor", actor, Types.VARCHAR)
                        .param("note", note, Types.VARCHAR)
                        .param("at", Rows.utc(revocation.revokedAt()))
                        .update()
                == 1;
    }

    void remember(PublicKey key, Instant now) {
        jdbc.sql("insert into attestation_key (key_id, jwk, first_used_at) values (?, ?, ?) on conflict do nothing")
                .params(key.keyId(), WireJson.write(key.jwk()), Rows.utc(now))
                .update();
    }

    List<PublicKey> keys() {
        return jdbc.sql("select jwk from attestation_key order by first_used_at")
                .query((row, number) -> PublicKey.of(WireJson.mapper().readValue(row.getString("jwk"), JWK)))
                .list();
    }

    private static StoredAttestation attestation(ResultSet row, int number) throws SQLException {
        return new StoredAttestation(
                new CertificateNumber(row.getString("number")),
                new PortalId(row.getObject("portal", UUID.class)),
                new BookingId(row.getObject("booking", UUID.class)),
                row.getInt("edition"),
                new UserId(row.getObject("user_id", UUID.class)),
                CourseNumber.of(row.getString("course")),
                new NameCommitment(row.getString("commitment")),
                instant(row, "passed_at"),
                instant(row, "issued_at"),
                row.getString("key_id"),
                row.getString("jws"));
    }

    private static Revocation revocation(ResultSet row, int number) throws SQLException {
        return new Revocation(
                new CertificateNumber(row.getString("number")),
                row.getString("reason"),
                row.getBoolean("by_carrier"),
                instant(row, "revoked_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Rows.instant(row, column);
    }
}
