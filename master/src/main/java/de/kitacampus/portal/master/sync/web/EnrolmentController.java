package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.RequestToken;
import de.kitacampus.portal.common.signing.SelfSignedDocument;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.Enrolment;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.master.portals.EnrolmentOutcome;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.sync.MasterAddress;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a new portal in, once, by its code. */
@RestController
class EnrolmentController {

    private static final Logger SECURITY = LoggerFactory.getLogger("security.api");

    private final Portals portals;
    private final MasterKeys masterKeys;
    private final MasterAddress address;
    private final Clock clock;

    EnrolmentController(Portals portals, MasterKeys masterKeys, MasterAddress address, Clock clock) {
        this.portals = portals;
        this.masterKeys = masterKeys;
        this.address = address;
        this.clock = clock;
    }

    @PostMapping(ApiPaths.ENROLMENTS)
    SignedDocument enrol(@RequestBody SignedDocument document) {
        EnrolmentRequest request = checked(document);
        return switch (portals.enrol(request)) {
            case EnrolmentOutcome.Enrolled enrolled -> answer(enrolled);
            case EnrolmentOutcome.CodeUnknown _ ->
                throw refused(ProblemCode.ENROLMENT_CODE_UNKNOWN, HttpStatus.NOT_FOUND, "The code is not known", null);
            case EnrolmentOutcome.CodeUsed used ->
                throw refused(
                        ProblemCode.ENROLMENT_CODE_USED,
                        HttpStatus.CONFLICT,
                        "The code has been used",
                        "at " + used.usedAt());
            case EnrolmentOutcome.KeyTaken _ ->
                throw refused(
                        ProblemCode.ENROLMENT_KEY_TAKEN,
                        HttpStatus.BAD_REQUEST,
                        "The key belongs to another portal",
                        "each portal makes a key of its own; do not copy the folder keys of another portal");
            case EnrolmentOutcome.CodeExpired expired ->
                throw refused(
                        ProblemCode.ENROLMENT_CODE_EXPIRED,
                        HttpStatus.GONE,
                        "The code has expired",
                        "at " + expired.expiredAt());
        };
    }

    private EnrolmentRequest checked(SignedDocument document) {
        EnrolmentRequest request;
        try {
            request = SelfSignedDocument.enrolmentRequest(document.jws());
        } catch (UntrustedDocument untrusted) {
            throw refused(
                    ProblemCode.REQUEST_REFUSED,
                    HttpStatus.UNAUTHORIZED,
                    "The enrolment is not signed with its own key",
                    untrusted.getMessage());
        } catch (UnreadableMessage unreadable) {
            throw refused(
                    ProblemCode.MESSAGE_UNREADABLE,
                    HttpStatus.BAD_REQUEST,
                    "The enrolment cannot be read",
                    unreadable.getMessage());
        }
        Duration ahead = Duration.between(clock.instant(), request.createdAt());
        if (ahead.abs().compareTo(RequestToken.CLOCK_TOLERANCE) > 0) {
            throw refused(
                    ProblemCode.CLOCK_SKEW,
                    HttpStatus.UNAUTHORIZED,
                    ahead.isNegative() ? "the portal's clock may be slow" : "the portal's clock may be fast",
                    "the master's clock says " + clock.instant());
        }
        return request;
    }

    private SignedDocument answer(EnrolmentOutcome.Enrolled enrolled) {
        SECURITY.info("enrolled portal {}", enrolled.portal().id());
        Enrolment enrolment = new Enrolment(
                enrolled.portal().id(),
                enrolled.portal().customer(),
                enrolled.carrierName(),
                address.baseUrl(),
                address.contentUrl(),
                masterKeys.published().stream().map(PublicKey::jwk).toList(),
                clock.instant());
        return new SignedDocument(new DocumentSigner(masterKeys.current()).sign(SignedDocument.ENROLMENT, enrolment));
    }

    private static ApiRefusal refused(
            ProblemCode code, HttpStatus status, String title, @org.jspecify.annotations.Nullable String detail) {
        SECURITY.warn("enrolment refused: {}", code);
        return new ApiRefusal(status, code, title, detail);
    }
}
