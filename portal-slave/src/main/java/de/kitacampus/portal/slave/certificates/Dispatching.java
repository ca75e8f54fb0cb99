package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.AttestationVerifier;
import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.slave.learning.ResultsChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
@Transactional
class Dispatching implements CertificateDispatch {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
    private static final String NOT_SIGNED = "NOT_SIGNED_BY_MASTER";

    private final CertificateStore store;
    private final LookStore looks;
    private final CertificateRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatching(
            CertificateStore store,
            LookStore looks,
            CertificateRequests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.looks = looks;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AttestationRequest> nextRequest() {
        return store.nextDue(CertificateState.REQUESTED, clock.instant()).map(CertificateRow::request);
    }

    @Override
    public boolean issued(AttestationRequest request, String jws, Collection<PublicKey> masterKeys) {
        Optional<CertificateRow> waiting = store.waiting(request.bookingId(), request.commitment());
        if (waiting.isEmpty()) {
            return true;
        }
        CertificateRow row = waiting.get();
        Optional<Attestation> attestation = verified(jws, masterKeys).filter(one -> answers(one, request));
        if (attestation.isEmpty()) {
            LOG.error("the attestation for booking {} is not what was asked for", request.bookingId());
            postpone(row, NOT_SIGNED);
            return false;
        }
        if (store.issue(row.certificate().id(), attestation.get(), jws, looks.currentVersion())) {
            tellScreens(request.bookingId());
        }
        return true;
    }

    private static Optional<Attestation> verified(String jws, Collection<PublicKey> masterKeys) {
        try {
            return Optional.of(new AttestationVerifier(masterKeys).verified(jws));
        } catch (UntrustedDocument | UnreadableMessage forged) {
            return Optional.empty();
        }
    }

    private static boolean answers(Attestation attestation, AttestationRequest request) {
        return attestation.commitment().equals(request.commitment())
                && attestation.course().equals(request.course());
    }

    @Override
    public void refused(BookingId booking, ApiProblem problem) {
        if (problem.is(ProblemCode.ATTESTATION_WITHDRAWN)) {
            store.waiting(booking).ifPresent(row -> giveUp(row, problem.detail()));
        } else {
            store.waiting(booking).ifPresent(row -> postpone(row, problem.code()));
        }
    }

    /** Asking again would not help; the row stays, so that people can read why there is no certificate. */
    private void giveUp(CertificateRow row, @Nullable String reason) {
        RevocationReason known =
                RevocationReason.named(reason == null ? "" : reason).orElse(RevocationReason.OTHER);
        store.postpone(row.certificate().id(), Certificate.WITHDRAWN + known.name(), NEVER);
        tellScreens(row.certificate().booking());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DueRevocation> nextRevocation() {
        return store.nextDue(CertificateState.REVOKING, clock.instant()).flatMap(Dispatching::due);
    }

    private static Optional<DueRevocation> due(CertificateRow row) {
        Certificate one = row.certificate();
        return Optional.ofNullable(one.number()).flatMap(number -> Optional.ofNullable(one.revocation())
                .flatMap(why -> RevocationReason.named(why.reason()))
                .map(reason -> new DueRevocation(number, reason)));
    }

    @Override
    public void revocationRefused(CertificateNumber number, String problem) {
        store.find(number).ifPresent(row -> postpone(row, problem));
    }

    @Override
    public void revoked(RevocationList list) {
        for (Revocation revocation : list.revocations()) {
            if (store.revoked(revocation)) {
                store.find(revocation.number()).ifPresent(row -> follow(row, revocation));
            }
        }
    }

    /** Whose name was wrong gets a new certificate with the name as it is now. */
    private void follow(CertificateRow row, Revocation revocation) {
        events.publishEvent(
                new CertificateWithdrawn(row.certificate().booking(), revocation.reason(), clock.instant()));
        if (RevocationReason.NAME_CHANGED.name().equals(revocation.reason())) {
            requests.again(row);
        }
        tellScreens(row.certificate().booking());
    }

    private void postpone(CertificateRow row, String problem) {
        long factor = 1L << Math.min(row.tries(), 10);
        Duration pause = FIRST_PAUSE.multipliedBy(factor);
        Instant due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        store.postpone(row.certificate().id(), problem.substring(0, Math.min(60, problem.length())), due);
    }

    private void tellScreens(BookingId booking) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new ResultsChanged(Set.of(booking)));
            }
        });
    }
}
