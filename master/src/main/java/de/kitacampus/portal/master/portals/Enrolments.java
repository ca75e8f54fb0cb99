package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.portals.PortalHistory.Action;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Redeems enrolment codes. */
@Component
class Enrolments {

    private final StoredPortals portals;
    private final PortalKeys keys;
    private final EnrolmentCodes codes;
    private final PortalHistory history;
    private final Customers customers;
    private final Clock clock;

    Enrolments(
            StoredPortals portals,
            PortalKeys keys,
            EnrolmentCodes codes,
            PortalHistory history,
            Customers customers,
            Clock clock) {
        this.portals = portals;
        this.keys = keys;
        this.codes = codes;
        this.history = history;
        this.customers = customers;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public EnrolmentOutcome redeem(EnrolmentRequest request) {
        PublicKey key = PublicKey.of(request.publicKey());
        Instant now = clock.instant();
        String hash = EnrolmentCode.hash(request.code());
        if (codes.findById(hash).filter(known -> isTaken(key, known.portalId())).isPresent()) {
            return new EnrolmentOutcome.KeyTaken();
        }
        boolean won = codes.redeem(hash, now) == 1;
        EnrolmentCode code = codes.findById(hash).orElse(null);
        if (code == null) {
            return new EnrolmentOutcome.CodeUnknown();
        }
        if (won) {
            return enrol(code.portalId(), key, request, now);
        }
        return code.usedAt() == null
                ? new EnrolmentOutcome.CodeExpired(code.expiresAt())
                : new EnrolmentOutcome.CodeUsed(code.usedAt());
    }

    private boolean isTaken(PublicKey key, UUID portalId) {
        return keys.findById(key.keyId())
                .filter(known -> !known.belongsTo(portalId))
                .isPresent();
    }

    private EnrolmentOutcome enrol(UUID portalId, PublicKey key, EnrolmentRequest request, Instant now) {
        StoredPortal portal = portals.findForChange(portalId).orElseThrow();
        replaceKeys(portalId, key, now);
        history.enrolled(portal, portal.isEnrolled() ? Action.ENROLLED_ANEW : Action.ENROLLED, key.keyId());
        portal.enrolled(request.portalUrl(), request.softwareVersion(), now);
        String carrier = customers.find(portal.customer()).map(Carrier::name).orElseThrow();
        return new EnrolmentOutcome.Enrolled(portal.toPortal(key.keyId()), carrier);
    }

    /** Whoever enrols anew has lost the old key or given it up, so it opens nothing from now on. */
    private void replaceKeys(UUID portalId, PublicKey key, Instant now) {
        keys.findByPortalIdAndRetiredAtIsNullOrderByAddedAtDesc(portalId).forEach(old -> old.retire(now));
        keys.findById(key.keyId())
                .ifPresentOrElse(known -> known.renew(now), () -> keys.save(new PortalKey(portalId, key, now)));
    }
}
