package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All certificates for the carrier's administrators, those of the own centres for heads, none for others. */
@Service
@Transactional(readOnly = true)
public class CertificateOffice {

    /** Longest remark on a revocation. */
    public static final int MAX_NOTE = 500;

    private final CertificateStore store;
    private final CertificateRows rows;
    private final CertificateScope scope;
    private final CertificateRequests requests;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificateOffice(
            CertificateStore store,
            CertificateRows rows,
            CertificateScope scope,
            CertificateRequests requests,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.scope = scope;
        this.requests = requests;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    public List<Certificate> page(CertificateQuery query, int offset, int limit) {
        return rows.page(query, scope.centres(), offset, limit);
    }

    public long count(CertificateQuery query) {
        return rows.count(query, scope.centres());
    }

    /** The centres the signed-in account may look at. */
    public List<Centre> centres() {
        return staff.centres().stream()
                .filter(centre ->
                        scope.centres().map(own -> own.contains(centre.id())).orElse(true))
                .toList();
    }

    /** Courses with certificates that may be seen, with their titles, by number. */
    public Map<CourseNumber, String> courses() {
        return rows.courses(scope.centres());
    }

    /** Whether the signed-in account may revoke certificates and change their look. */
    public boolean mayChange() {
        return scope.isAdmin();
    }

    /**
     * From this moment the certificate is not handed out any more, and the master is told as soon as it can be reached. Only
     * administrators may.
     *
     * @param note why, in words; stays in this portal
     * @return false if there is no such issued certificate, or the account may not
     */
    @Transactional
    public boolean revoke(CertificateId id, RevocationReason reason, String note) {
        Optional<CertificateRow> row = store.find(id).filter(found -> scope.isAdmin());
        boolean done = row.isPresent()
                && store.revoke(
                        id, reason.name(), note.isBlank() ? null : note.strip(), scope.actor(), clock.instant());
        if (done) {
            events.publishEvent(
                    new CertificateWithdrawn(row.get().certificate().booking(), reason.name(), clock.instant()));
            wakeAfterCommit();
        }
        return done;
    }

    /**
     * Whether {@link #reissue} would do something: the carrier itself revoked the certificate, the master knows, and no other has
     * taken its place. What the provider revoked is the provider's to set right.
     */
    public boolean mayReissue(Certificate certificate) {
        return replaceable(certificate.id()).isPresent();
    }

    /**
     * Asks for a new certificate, with a number of its own and the person's present name, in the place of one that was revoked, by
     * mistake for instance. Only administrators may.
     *
     * @return false if there is nothing to replace, the person is no longer there, or the account may not
     */
    @Transactional
    public boolean reissue(CertificateId id) {
        Optional<CertificateRow> revoked = replaceable(id);
        boolean done = revoked.map(requests::again).orElse(false);
        if (done) {
            events.publishEvent(
                    new CertificateReissued(revoked.get().certificate().booking()));
        }
        return done;
    }

    private Optional<CertificateRow> replaceable(CertificateId id) {
        return store.find(id)
                .filter(_ -> scope.isAdmin())
                .filter(row -> row.certificate().state() == CertificateState.REVOKED)
                .filter(row -> Optional.ofNullable(row.certificate().revocation())
                        .filter(Certificate.Withdrawal::byCarrier)
                        .isPresent())
                .filter(store::isLast);
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new CertificateWaiting());
            }
        });
    }
}
