package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RegisteredPortals implements Portals {

    private static final Duration CONTACT_PRECISION = Duration.ofSeconds(5);

    private final StoredPortals portals;
    private final PortalKeys keys;
    private final Enrolments enrolments;
    private final Clock clock;

    RegisteredPortals(StoredPortals portals, PortalKeys keys, Enrolments enrolments, Clock clock) {
        this.portals = portals;
        this.keys = keys;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Portal> all() {
        Map<UUID, String> current = new HashMap<>();
        keys.findByRetiredAtIsNullOrderByAddedAtDesc().forEach(key -> current.putIfAbsent(key.portalId(), key.keyId()));
        return portals.findAllByOrderByName().stream()
                .map(portal -> portal.toPortal(current.get(portal.id())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Portal> find(PortalId id) {
        return portals.findById(id.value()).map(this::withKey);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TrustedKey> find(String keyId) {
        return keys.findByKeyIdAndRetiredAtIsNull(keyId).flatMap(key -> find(new PortalId(key.portalId()))
                .map(portal -> new TrustedKey(portal.id(), key.publicKey(), portal.state() == PortalState.SUSPENDED)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PublicKey> everHeld(PortalId id, String keyId) {
        return keys.findById(keyId).filter(key -> key.belongsTo(id.value())).map(PortalKey::publicKey);
    }

    @Override
    public EnrolmentOutcome enrol(EnrolmentRequest request) {
        return enrolments.redeem(request);
    }

    @Override
    public void contacted(PortalId id) {
        Instant now = clock.instant();
        portals.contacted(id.value(), now, now.minus(CONTACT_PRECISION));
    }

    Portal withKey(StoredPortal portal) {
        return keys.findByPortalIdAndRetiredAtIsNullOrderByAddedAtDesc(portal.id()).stream()
                .findFirst()
                .map(key -> portal.toPortal(key.keyId()))
                .orElseGet(() -> portal.toPortal(null));
    }
}
