package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.CustomerNumber;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RegisteredPortals implements Portals {

    private static final Duration CONTACT_PRECISION = Duration.ofSeconds(5);

    private final StoredPortals portals;
    private final PortalKeys keys;
    private final CallingPortals calling;
    private final Enrolments enrolments;
    private final Clock clock;
    private final ConcurrentMap<PortalId, Instant> noted = new ConcurrentHashMap<>();

    RegisteredPortals(
            StoredPortals portals, PortalKeys keys, CallingPortals calling, Enrolments enrolments, Clock clock) {
        this.portals = portals;
        this.keys = keys;
        this.calling = calling;
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
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> activeAddress(PortalId id) {
        return calling.activeAddress(id.value());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<CustomerNumber> customer(PortalId id) {
        return calling.customer(id.value()).map(CustomerNumber::of);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<TrustedKey> find(String keyId) {
        return calling.keyInUse(keyId)
                .map(key -> new TrustedKey(
                        new PortalId(key.portalId()),
                        PortalKey.parsed(key.jwk()),
                        key.state() == PortalState.SUSPENDED));
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

    /** Without a transaction of its own for the many calls within a few seconds. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void contacted(PortalId id) {
        Instant now = clock.instant();
        Instant last = noted.get(id);
        if (last == null || last.isBefore(now.minus(CONTACT_PRECISION))) {
            noted.put(id, now);
            portals.contacted(id.value(), now, now.minus(CONTACT_PRECISION));
        }
    }

    Portal withKey(StoredPortal portal) {
        return keys.findByPortalIdAndRetiredAtIsNullOrderByAddedAtDesc(portal.id()).stream()
                .findFirst()
                .map(key -> portal.toPortal(key.keyId()))
                .orElseGet(() -> portal.toPortal(null));
    }
}
