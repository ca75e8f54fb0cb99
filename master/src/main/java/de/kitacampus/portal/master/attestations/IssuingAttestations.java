package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.learning.PassMarks;
import de.kitacampus.portal.master.learning.Results;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.Portals;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms what this master itself has recorded, whatever a portal says. */
@Service
@Transactional
class IssuingAttestations implements Attestations {

    private static final Logger SECURITY = LoggerFactory.getLogger("security.attestations");

    private final AttestationStore store;
    private final AttestationKeys keys;
    private final Results results;
    private final PassMarks passMarks;
    private final Catalog catalog;
    private final Portals portals;
    private final Customers customers;
    private final Clock clock;
    private final String baseUrl;
    private final SecureRandom random = new SecureRandom();

    IssuingAttestations(
            AttestationStore store,
            AttestationKeys keys,
            Results results,
            PassMarks passMarks,
            Catalog catalog,
            Portals portals,
            Customers customers,
            Clock clock,
            @Value("${portal.base-url}") String baseUrl) {
        this.store = store;
        this.keys = keys;
        this.results = results;
        this.passMarks = passMarks;
        this.catalog = catalog;
        this.portals = portals;
        this.customers = customers;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/$", "");
    }

    @Override
    public AttestationOutcome issue(PortalId portal, AttestationRequest request) {
        Optional<AttestationOutcome> before = asBefore(portal, request);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<CourseResult> result = results.of(portal, request.bookingId())
                .filter(found -> found.userId().equals(request.userId()))
                .filter(found -> found.course().equals(request.course()));
        if (result.isEmpty()) {
            SECURITY.warn("portal {} asked to attest a result that is not there", portal);
            return new AttestationOutcome.ResultUnknown();
        }
        Instant passedAt = result.get().passedAt();
        if (result.get().state() != CourseResult.State.PASSED || passedAt == null) {
            return new AttestationOutcome.NotPassed();
        }
        return sign(portal, request, result.get(), passedAt);
    }

    private AttestationOutcome sign(
            PortalId portal, AttestationRequest request, CourseResult result, Instant passedAt) {
        Optional<StoredAttestation> last = store.last(portal, request.bookingId());
        Optional<Revocation> revoked = last.flatMap(one -> store.revocation(one.number()));
        if (last.isPresent() && revoked.isEmpty()) {
            return asBefore(portal, request).orElseGet(AttestationOutcome.CommitmentChanged::new);
        }
        if (revoked.filter(IssuingAttestations::isForGood).isPresent()) {
            return new AttestationOutcome.Withdrawn(revoked.get().reason());
        }
        Instant now = clock.instant();
        SigningKey key = keys.current();
        store.remember(key.publicKey(), now);
        CertificateNumber number = freeNumber();
        Attestation content = content(portal, request, result, passedAt, number, now);
        StoredAttestation signed = new StoredAttestation(
                number,
                portal,
                request.bookingId(),
                last.map(StoredAttestation::edition).orElse(0) + 1,
                request.userId(),
                request.course(),
                request.commitment(),
                passedAt,
                now,
                key.keyId(),
                new DocumentSigner(key).sign(SignedDocument.ATTESTATION, content));
        return store.insert(signed)
                ? new AttestationOutcome.Issued(signed.jws())
                : asBefore(portal, request).orElseGet(AttestationOutcome.CommitmentChanged::new);
    }

    /** What the provider revoked stays revoked, unless only the name was wrong: then a right one is wanted. */
    private static boolean isForGood(Revocation revocation) {
        return !revocation.byCarrier() && !RevocationReason.NAME_CHANGED.name().equals(revocation.reason());
    }

    /** Two requests at once meet at the unique keys; the second one gets what the first one was given. */
    private Optional<AttestationOutcome> asBefore(PortalId portal, AttestationRequest request) {
        return store.find(portal, request.bookingId(), request.commitment())
                .map(found -> found.answers(request)
                        ? new AttestationOutcome.Issued(found.jws())
                        : new AttestationOutcome.ResultUnknown());
    }

    private CertificateNumber freeNumber() {
        return Stream.generate(() -> CertificateNumber.random(random))
                .filter(number -> store.find(number).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Attestation content(
            PortalId portal,
            AttestationRequest request,
            CourseResult result,
            Instant passedAt,
            CertificateNumber number,
            Instant now) {
        Optional<Course> course = catalog.find(request.course());
        CustomerNumber carrier = portals.find(portal).map(Portal::customer).orElseThrow();
        return new Attestation(
                baseUrl,
                now.getEpochSecond(),
                number,
                request.course(),
                course.map(Course::title).orElse(request.course().value()),
                result.packageVersion(),
                result.scorePercent(),
                passMarks
                        .applied(portal, request.bookingId())
                        .or(() -> course.map(Course::passMark))
                        .orElse(0),
                passedAt,
                course.map(Course::learningMinutes).orElse(0),
                result.totalSeconds(),
                course.map(Course::mandatory)
                        .map(Course.MandatoryRule::legalBasis)
                        .orElse(null),
                portal,
                carrier,
                customers.find(carrier).map(Carrier::name).orElse(carrier.value()),
                request.commitment());
    }

    @Override
    public boolean revoke(PortalId portal, CertificateNumber number, RevocationReason reason) {
        Optional<StoredAttestation> own =
                store.find(number).filter(found -> found.portal().equals(portal));
        own.ifPresent(found ->
                store.revoke(portal, new Revocation(number, reason.name(), true, clock.instant()), null, null));
        return own.isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public RevocationList revocations(PortalId portal) {
        return new RevocationList(store.revocations(portal));
    }
}
