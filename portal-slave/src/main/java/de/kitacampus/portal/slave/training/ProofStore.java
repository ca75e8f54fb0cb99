package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.common.sql.Rows.utc;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.content.VersionId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proofs in the database; added and withdrawn, never changed. */
@Repository
class ProofStore {

    private static final String FACTS = """
            select p.id, p.person_id, p.subject, p.performed_on, p.recorded_at, w.recorded_at withdrawn_at, p.booking_id,
                p.version_number
            from training_proof p left join training_proof_withdrawal w on w.proof_id = p.id""";

    private final JdbcClient jdbc;

    ProofStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return false if this booking, or this version on this day, has its proof already
     */
    boolean insert(Proof proof) {
        return insert(proof, 1);
    }

    /**
     * @param edition 1 for the first of a booking
     * @return false if this booking has this one already
     */
    boolean insert(Proof proof, int edition) {
        Proof.OfVersion version = proof.source() instanceof Proof.OfVersion done ? done : null;
        return jdbc.sql("""
                        insert into training_proof (id, person_id, subject, performed_on, recorded_at, recorded_by, booking_id,
                            version_id, version_number, edition, issuer, note)
                        values (:id, :person, :subject, :on, :at, :by, :booking, :version, :number, :edition, :issuer, :note)
                        on conflict do nothing""")
                        .param("id", proof.id().value())
                        .param("person", proof.person().value())
                        .param("subject", proof.subject())
                        .param("on", proof.performedOn())
                        .param("at", utc(proof.recordedAt()))
                        .param("by", proof.recordedBy(), Types.OTHER)
                        .param(
                                "booking",
                                proof.booking() == null ? null : proof.booking().value(),
                                Types.OTHER)
                        .param(
                                "version",
                                version == null ? null : version.version().value(),
                                Types.OTHER)
                        .param("number", version == null ? null : version.number(), Types.INTEGER)
                        .param("edition", edition)
                        .param("issuer", proof.issuer(), Types.VARCHAR)
                        .param("note", proof.note(), Types.VARCHAR)
                        .update()
                == 1;
    }

    void insertFile(ProofId proof, ScanFile file) {
        jdbc.sql("insert into training_proof_file (proof_id, name, media_type, sha256, content) values (?, ?, ?, ?, ?)")
                .params(proof.value(), file.name(), file.mediaType(), file.sha256(), file.content())
                .update();
    }

    /**
     * @return false if it was withdrawn before
     */
    boolean withdraw(ProofId proof, Instant at, @Nullable UUID by, String reason) {
        return jdbc.sql("""
                        insert into training_proof_withdrawal (proof_id, recorded_at, recorded_by, reason)
                        values (:proof, :at, :by, :reason) on conflict do nothing""")
                        .param("proof", proof.value())
                        .param("at", utc(at))
                        .param("by", by, Types.OTHER)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The last one of a booking, and which it is. */
    Optional<Edition> ofBooking(BookingId booking) {
        return jdbc.sql("""
                        select p.id, p.edition, w.recorded_at from training_proof p
                        left join training_proof_withdrawal w on w.proof_id = p.id
                        where p.booking_id = ? order by p.edition desc fetch first 1 rows only""")
                .param(booking.value())
                .query((row, number) ->
                        new Edition(new ProofId(row.getObject(1, UUID.class)), row.getInt(2), row.getObject(3) != null))
                .optional();
    }

    /**
     * @param number 1 for the first
     * @param withdrawn whether it counts no more
     */
    record Edition(ProofId proof, int number, boolean withdrawn) {}

    boolean hasOfContent() {
        return jdbc.sql("select 1 from training_proof where version_id is not null fetch first 1 rows only")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<ProofFact> facts() {
        return jdbc.sql(FACTS).query(ProofStore::fact).list();
    }

    /** Those that count at one moment; without the times, whose reading would take half of it. */
    List<ProofFact> counting(Moment moment) {
        ProofId unnamed = new ProofId(new UUID(0, 0));
        return jdbc.sql("""
                        select p.person_id, p.subject, p.performed_on, p.booking_id, p.version_number
                        from training_proof p left join training_proof_withdrawal w on w.proof_id = p.id
                        where p.recorded_at <= :known and p.performed_on <= :day
                            and (w.recorded_at is null or w.recorded_at > :known)""")
                .param("known", utc(moment.known()))
                .param("day", moment.day())
                .query((row, number) -> {
                    UUID booking = row.getObject(4, UUID.class);
                    return new ProofFact(
                            unnamed,
                            new PersonId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            Instant.MIN,
                            null,
                            booking == null ? null : new BookingId(booking),
                            row.getObject(5, Integer.class));
                })
                .list();
    }

    List<ProofFact> facts(PersonId person) {
        return jdbc.sql(FACTS + " where p.person_id = ?")
                .param(person.value())
                .query(ProofStore::fact)
                .list();
    }

    /** The latest first. */
    List<Proof> of(PersonId person, String subject) {
        return proofs(
                "p.person_id = :person and p.subject = :subject", Map.of("person", person.value(), "subject", subject));
    }

    Optional<Proof> find(ProofId id) {
        return proofs("p.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Who issued these proofs from elsewhere. */
    Map<ProofId, String> issuers(Collection<ProofId> ids) {
        Map<ProofId, String> issuers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, issuer from training_proof where issuer is not null and id in (:ids)")
                    .param("ids", ids.stream().map(ProofId::value).toList())
                    .query(row -> {
                        issuers.put(new ProofId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return issuers;
    }

    Optional<ScanFile> file(ProofId id) {
        return jdbc.sql("select name, media_type, content from training_proof_file where proof_id = ?")
                .param(id.value())
                .query((row, number) -> new ScanFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    private List<Proof> proofs(String where, Map<String, Object> values) {
        return jdbc.sql("""
                        select p.*, f.name file_name, w.recorded_at withdrawn_at, w.reason from training_proof p
                        left join training_proof_file f on f.proof_id = p.id
                        left join training_proof_withdrawal w on w.proof_id = p.id where """ + " " + where + " order by p.performed_on desc, p.recorded_at desc, p.id")
                .params(values)
                .query((row, number) -> proof(row))
                .list();
    }

    /** By position: there may be a hundred thousand of them. */
    private static ProofFact fact(ResultSet row, int number) throws SQLException {
        UUID booking = row.getObject(7, UUID.class);
        return new ProofFact(
                new ProofId(row.getObject(1, UUID.class)),
                new PersonId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Rows.instant(row, 5),
                Rows.instantOrNull(row, "withdrawn_at"),
                booking == null ? null : new BookingId(booking),
                row.getObject(8, Integer.class));
    }

    private static Proof.Source source(ResultSet row) throws SQLException {
        UUID booking = Rows.uuidOrNull(row, "booking_id");
        if (booking != null) {
            return new Proof.OfBooking(new BookingId(booking));
        }
        UUID version = Rows.uuidOrNull(row, "version_id");
        return version == null
                ? new Proof.OfIssuer(row.getString("issuer"))
                : new Proof.OfVersion(new VersionId(version), row.getInt("version_number"));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                new ProofId(Rows.uuid(row, "id")),
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("subject"),
                Rows.day(row, "performed_on"),
                Rows.instant(row, "recorded_at"),
                Rows.uuidOrNull(row, "recorded_by"),
                source(row),
                row.getString("note"),
                row.getString("file_name"),
                Rows.instantOrNull(row, "withdrawn_at"),
                row.getString("reason"));
    }
}
