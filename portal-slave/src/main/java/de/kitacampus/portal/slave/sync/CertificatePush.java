package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.slave.certificates.CertificateDispatch;
import de.kitacampus.portal.slave.certificates.CertificateDispatch.DueRevocation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has certificates confirmed and revoked by the master; while it is away nothing is lost and nothing is asked. */
@Component
class CertificatePush {

    private static final Logger log = LoggerFactory.getLogger(CertificatePush.class);

    private final CertificateDispatch certificates;
    private final MasterCalls calls;
    private final PortalIdentity identity;

    CertificatePush(CertificateDispatch certificates, MasterCalls calls, PortalIdentity identity) {
        this.certificates = certificates;
        this.calls = calls;
        this.identity = identity;
    }

    /** One question at a time: revocations first, they are urgent. */
    synchronized JobResult run() {
        Optional<EnrolledPortal> portal = identity.enrolled();
        if (portal.isEmpty()) {
            return JobResult.IDLE;
        }
        Optional<DueRevocation> revocation = certificates.nextRevocation();
        if (revocation.isPresent()) {
            return revoke(revocation.get());
        }
        Optional<AttestationRequest> request = certificates.nextRequest();
        return request.isPresent() ? ask(portal.get(), request.get()) : JobResult.DONE;
    }

    private JobResult ask(EnrolledPortal portal, AttestationRequest request) {
        return switch (calls.attest(request)) {
            case MasterAnswer.Said<SignedDocument>(SignedDocument answer) -> {
                certificates.issued(request, answer.jws(), portal.masterKeys());
                yield JobResult.MORE;
            }
            case MasterAnswer.Refused<SignedDocument>(ApiProblem problem) -> {
                log.warn("The master does not confirm a certificate: {} {}", problem.code(), problem.title());
                if (isGeneral(problem)) {
                    yield JobResult.FAILED;
                }
                certificates.refused(request.bookingId(), problem);
                yield JobResult.MORE;
            }
            case MasterAnswer.Failed<SignedDocument> failed -> JobResult.FAILED;
            case MasterAnswer.Unchanged<SignedDocument> senseless -> JobResult.FAILED;
        };
    }

    private JobResult revoke(DueRevocation revocation) {
        RevocationReason reason = revocation.reason();
        return switch (calls.revoke(revocation.number(), reason)) {
            case MasterAnswer.Said<RevocationList>(RevocationList known) -> {
                certificates.revoked(known);
                yield JobResult.MORE;
            }
            case MasterAnswer.Refused<RevocationList>(ApiProblem problem) -> {
                log.warn("The master does not revoke {}: {}", revocation.number(), problem.code());
                if (isGeneral(problem)) {
                    yield JobResult.FAILED;
                }
                certificates.revocationRefused(revocation.number(), problem.code());
                yield JobResult.MORE;
            }
            case MasterAnswer.Failed<RevocationList> failed -> JobResult.FAILED;
            case MasterAnswer.Unchanged<RevocationList> senseless -> JobResult.FAILED;
        };
    }

    /** Says nothing about this certificate: the next one would be refused as well. */
    private static boolean isGeneral(ApiProblem problem) {
        return MasterContact.isGeneral(problem)
                || problem.is(ProblemCode.TOO_MANY_REQUESTS)
                || problem.is(ProblemCode.INTERNAL);
    }

    /** Hears what the provider has revoked. */
    JobResult hear() {
        if (identity.enrolled().isEmpty()) {
            return JobResult.IDLE;
        }
        if (calls.revocations() instanceof MasterAnswer.Said<RevocationList>(RevocationList known)) {
            certificates.revoked(known);
            return JobResult.DONE;
        }
        return JobResult.FAILED;
    }
}
