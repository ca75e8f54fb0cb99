package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The back office's list of attestations, and its word when one no longer counts. */
@Service
@Transactional
public class AttestationDesk {

    /** Longest remark on a revocation. */
    public static final int MAX_NOTE = 500;

    private final AttestationStore store;
    private final AttestationRows rows;
    private final CurrentAccount account;
    private final Clock clock;

    AttestationDesk(AttestationStore store, AttestationRows rows, CurrentAccount account, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.account = account;
        this.clock = clock;
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<Row> page(Filter filter, Order order, boolean ascending, int offset, int limit) {
        return rows.page(filter, order, ascending, offset, limit);
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return rows.count(filter);
    }

    /**
     * From now on the public page says that it no longer counts; cannot be taken back.
     *
     * @param note why, in words, for the back office only; may be empty
     * @return false if it was revoked before or is unknown
     */
    @RolesAllowed(Roles.ADMIN)
    public boolean revoke(CertificateNumber number, RevocationReason reason, String note) {
        Optional<StoredAttestation> found = store.find(number);
        return found.isPresent()
                && store.revoke(
                        found.get().portal(),
                        new Revocation(number, reason.name(), false, clock.instant()),
                        account.name(),
                        note.isBlank() ? null : note.strip());
    }

    /**
     * @param portal one portal, or null for all
     * @param revoked only revoked ones, only others, or null for both
     * @param text beginning of a number, a user ID or a course number, or empty
     */
    public record Filter(
            @Nullable PortalId portal, @Nullable Boolean revoked, String text) {

        public static final Filter ALL = new Filter(null, null, "");

        public Filter withPortal(@Nullable PortalId value) {
            return new Filter(value, revoked, text);
        }

        public Filter withRevoked(@Nullable Boolean value) {
            return new Filter(portal, value, text);
        }

        public Filter withText(@Nullable String value) {
            return new Filter(portal, revoked, value == null ? "" : value);
        }
    }

    /** By what the rows can be ordered. */
    public enum Order {
        NUMBER,
        PORTAL,
        USER,
        COURSE,
        PASSED,
        ISSUED,
        REVOKED
    }

    /**
     * @param revocation set if it no longer counts
     * @param actor who of the back office revoked it, or null
     * @param note why, in words, or null
     */
    public record Row(
            CertificateNumber number,
            PortalId portal,
            UserId user,
            CourseNumber course,
            Instant passedAt,
            Instant issuedAt,
            @Nullable Revocation revocation,
            @Nullable String actor,
            @Nullable String note) {}
}
