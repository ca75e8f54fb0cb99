package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.RevocationRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.master.attestations.AttestationOutcome;
import de.kitacampus.portal.master.attestations.Attestations;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calls about certificates of a known portal. */
@RestController
class AttestationController {

    private final Attestations attestations;

    AttestationController(Attestations attestations) {
        this.attestations = attestations;
    }

    @PostMapping(ApiPaths.ATTESTATIONS)
    SignedDocument attest(@AuthenticationPrincipal PortalId portal, @RequestBody AttestationRequest request) {
        return switch (attestations.issue(portal, request)) {
            case AttestationOutcome.Issued issued -> new SignedDocument(issued.jws());
            case AttestationOutcome.ResultUnknown _ ->
                throw refused(
                        HttpStatus.NOT_FOUND,
                        ProblemCode.RESULT_UNKNOWN,
                        "There is no result of this user, course and booking");
            case AttestationOutcome.NotPassed _ ->
                throw refused(HttpStatus.CONFLICT, ProblemCode.NOT_PASSED, "The course is not passed");
            case AttestationOutcome.CommitmentChanged _ ->
                throw refused(
                        HttpStatus.CONFLICT,
                        ProblemCode.COMMITMENT_CHANGED,
                        "A certificate with another commitment was issued and not revoked");
            case AttestationOutcome.Withdrawn(var reason) ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        ProblemCode.ATTESTATION_WITHDRAWN,
                        "The provider revoked this certificate and confirms no other",
                        reason);
        };
    }

    @PostMapping(ApiPaths.ATTESTATIONS + "/{number}" + ApiPaths.REVOCATION)
    RevocationList revoke(
            @AuthenticationPrincipal PortalId portal,
            @PathVariable String number,
            @RequestBody RevocationRequest request) {
        RevocationReason reason = RevocationReason.named(request.reason())
                .orElseThrow(() ->
                        refused(HttpStatus.BAD_REQUEST, ProblemCode.MESSAGE_UNREADABLE, "There is no such reason"));
        CertificateNumber revoked = CertificateNumber.typed(number).orElseThrow(AttestationController::unknown);
        if (!attestations.revoke(portal, revoked, reason)) {
            throw unknown();
        }
        return attestations.revocations(portal);
    }

    @GetMapping(ApiPaths.REVOCATIONS)
    RevocationList revocations(@AuthenticationPrincipal PortalId portal) {
        return attestations.revocations(portal);
    }

    private static ApiRefusal unknown() {
        return refused(
                HttpStatus.NOT_FOUND, ProblemCode.ATTESTATION_UNKNOWN, "There is no such certificate of this portal");
    }

    private static ApiRefusal refused(HttpStatus status, ProblemCode code, String title) {
        return new ApiRefusal(status, code, title, null);
    }
}
