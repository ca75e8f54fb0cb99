package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates in the database; each step is one conditional statement, so that two processes never do it twice. */
@Repository
class CertificateStore {

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return false if there is this edition already
     */
    boolean insert(CertificateRow row) {
        Certificate one = row.certificate();
        return jdbc.sql("""
                        insert into certificate (id, booking_id, edition, person_id, user_id, name, sort_name, birth_date,
                            centre_id, centre_name, course_number, course_title, salt, commitment, state, requested_at, tries,
                            due_at)
                        values (:id, :booking, :edition, :person, :user, :name, :sort, :birth, :centre, :centreName, :course,
                            :title, :salt, :commitment, 'REQUESTED', :at, 0, :at) on conflict do nothing""")
                        .param("id", one.id().value())
                        .param("booking", one.booking().value())
                        .param("edition", row.edition())
                        .param("person", one.person().value())
                        .param("user", row.user().value())
                        .param("name", one.name())
                        .param("sort", one.sortName())
                        .param("birth", row.birthDate(), Types.DATE)
                        .param("centre", one.centre().value())
                        .param("centreName", one.centreName())
                        .param("course", one.course().value())
                        .param("title", one.title())
                        .param("salt", row.code().salt())
                        .param("commitment", row.commitment().hex())
                        .param("at", Rows.utc(one.requestedAt()))
                        .update()
                == 1;
    }

    /** Which of these bookings have a certificate, in whatever state. */
    Set<BookingId> having(Collection<BookingId> bookings) {
        return jdbc.sql("select distinct booking_id from certificate where booking_id in (:bookings)")
                .param("bookings", bookings.stream().map(BookingId::value).toList())
                .query((row, number) -> new BookingId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Whether no other certificate has taken the place of this one. */
    boolean isLast(CertificateRow row) {
        return jdbc.sql("select count(*) from certificate where booking_id = ? and edition > ?")
                        .params(row.certificate().booking().value(), row.edition())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    Optional<CertificateRow> find(CertificateId id) {
        return one("select * from certificate where id = ?", id.value());
    }

    Optional<CertificateRow> find(CertificateNumber number) {
        return one("select * from certificate where number = ?", number.value());
    }

    List<Certificate> of(PersonId person) {
        return jdbc.sql("""
                        select * from certificate where person_id = ?
                        order by coalesce(passed_at, requested_at) desc, edition desc, id""")
                .param(person.value())
                .query((row, number) -> row(row, number).certificate())
                .list();
    }

    Optional<CertificateRow> nextDue(CertificateState state, Instant now) {
        return jdbc.sql("""
                        select * from certificate where state = ? and due_at <= ?
                        order by due_at, requested_at, id fetch first 1 rows only""")
                .params(state.name(), Rows.utc(now))
                .query(CertificateStore::row)
                .optional();
    }

    Optional<CertificateRow> waiting(BookingId booking, NameCommitment commitment) {
        return jdbc.sql("select * from certificate where booking_id = ? and commitment = ? and state = 'REQUESTED'")
                .params(booking.value(), commitment.hex())
                .query(CertificateStore::row)
                .optional();
    }

    Optional<CertificateRow> waiting(BookingId booking) {
        return one("select * from certificate where booking_id = ? and state = 'REQUESTED'", booking.value());
    }

    /** The latest that is issued and not revoked. */
    Optional<CertificateRow> issued(BookingId booking) {
        return one("""
                select * from certificate where booking_id = ? and state = 'ISSUED'
                order by edition desc fetch first 1 rows only""", booking.value());
    }

    boolean issue(CertificateId id, Attestation attestation, String jws, int lookVersion) {
        return jdbc.sql("""
                        update certificate set state = 'ISSUED', problem = null, number = :number, jws = :jws,
                            look_version = :look, issued_at = :issued, passed_at = :passed, score_percent = :score,
                            course_title = :title
                        where id = :id and state = 'REQUESTED'""")
                        .param("number", attestation.number().value())
                        .param("jws", jws)
                        .param("look", lookVersion)
                        .param("issued", Rows.utc(Instant.ofEpochSecond(attestation.iat())))
                        .param("passed", Rows.utc(attestation.passedAt()))
                        .param("score", attestation.scorePercent(), Types.NUMERIC)
                        .param("title", attestation.courseTitle())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void postpone(CertificateId id, String problem, Instant dueAt) {
        jdbc.sql("update certificate set problem = ?, tries = tries + 1, due_at = ? where id = ?")
                .params(problem, Rows.utc(dueAt), id.value())
                .update();
    }

    boolean revoke(CertificateId id, String reason, @Nullable String note, String by, Instant now) {
        return jdbc.sql("""
                        update certificate set state = 'REVOKING', revocation_reason = :reason, revocation_note = :note,
                            revocation_by = :by, revoked_by_carrier = true, problem = null, tries = 0, due_at = :now
                        where id = :id and state = 'ISSUED'""")
                        .param("reason", reason)
                        .param("note", note, Types.VARCHAR)
                        .param("by", by)
                        .param("now", Rows.utc(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The master's word counts, also when both sides revoked. */
    boolean revoked(Revocation revocation) {
        return jdbc.sql("""
                        update certificate set state = 'REVOKED', problem = null, revocation_reason = :reason,
                            revoked_by_carrier = :carrier, revoked_at = :at
                        where number = :number and state in ('ISSUED', 'REVOKING')""")
                        .param(
                                "reason",
                                revocation
                                        .reason()
                                        .substring(
                                                0,
                                                Math.min(30, revocation.reason().length())))
                        .param("carrier", revocation.byCarrier())
                        .param("at", Rows.utc(revocation.revokedAt()))
                        .param("number", revocation.number().value())
                        .update()
                == 1;
    }

    /** What was not issued yet goes; what was issued stays without anything that tells whose it was. */
    void erase(PersonId person, String name, Instant now) {
        jdbc.sql("delete from certificate where person_id = ? and state = 'REQUESTED'")
                .param(person.value())
                .update();
        jdbc.sql("update certificate set name = '', sort_name = '', birth_date = null, salt = :salt,"
                        + " revocation_note = null, erased_at = :now where person_id = :person")
                .param("salt", new byte[VerificationCode.BYTES])
                .param("now", Rows.utc(now))
                .param("person", person.value())
                .update();
        jdbc.sql("update certificate set revocation_by = '' where revocation_by = ?")
                .param(name)
                .update();
    }

    private Optional<CertificateRow> one(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(CertificateStore::row).optional();
    }

    static CertificateRow row(ResultSet row, int line) throws SQLException {
        String number = row.getString("number");
        Certificate certificate = new Certificate(
                new CertificateId(uuid(row, "id")),
                new BookingId(uuid(row, "booking_id")),
                new PersonId(uuid(row, "person_id")),
                row.getString("name"),
                row.getString("sort_name"),
                new CentreId(uuid(row, "centre_id")),
                row.getString("centre_name"),
                CourseNumber.of(row.getString("course_number")),
                row.getString("course_title"),
                CertificateState.valueOf(row.getString("state")),
                Rows.instant(row, "requested_at"),
                row.getString("problem"),
                number == null ? null : new CertificateNumber(number),
                instantOrNull(row, "passed_at"),
                row.getBigDecimal("score_percent"),
                withdrawal(row));
        int look = row.getInt("look_version");
        return new CertificateRow(
                certificate,
                row.getInt("edition"),
                new UserId(uuid(row, "user_id")),
                row.getObject("birth_date", LocalDate.class),
                VerificationCode.of(row.getBytes("salt")),
                new NameCommitment(row.getString("commitment")),
                row.getInt("tries"),
                row.getString("jws"),
                look == 0 ? null : look);
    }

    private static Certificate.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        String reason = row.getString("revocation_reason");
        return reason == null
                ? null
                : new Certificate.Withdrawal(
                        reason,
                        row.getString("revocation_note"),
                        row.getString("revocation_by"),
                        row.getBoolean("revoked_by_carrier"),
                        instantOrNull(row, "revoked_at"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
