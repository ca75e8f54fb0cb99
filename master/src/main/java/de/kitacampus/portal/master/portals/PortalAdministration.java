package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.portals.PortalHistory.Action;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The back office's work with portals. */
@Service
@Transactional
public class PortalAdministration {

    public static final int MAX_NAME = 100;

    private final StoredPortals portals;
    private final EnrolmentCodes codes;
    private final PortalHistory history;
    private final RegisteredPortals registered;
    private final Customers customers;
    private final MasterKeys keys;
    private final PortalsProperties properties;
    private final URI baseUrl;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PortalAdministration(
            StoredPortals portals,
            EnrolmentCodes codes,
            PortalHistory history,
            RegisteredPortals registered,
            Customers customers,
            MasterKeys keys,
            PortalsProperties properties,
            @Value("${portal.base-url}") URI baseUrl,
            Clock clock) {
        this.portals = portals;
        this.codes = codes;
        this.history = history;
        this.registered = registered;
        this.customers = customers;
        this.keys = keys;
        this.properties = properties;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** All portals with their carriers, by name. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<PortalRow> rows() {
        Map<CustomerNumber, String> names =
                customers.carriers().stream().collect(Collectors.toMap(Carrier::number, Carrier::name));
        return registered.all().stream()
                .map(portal -> new PortalRow(portal, names.getOrDefault(portal.customer(), "")))
                .toList();
    }

    /** Adds a portal that waits for its enrolment. */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public AddPortalOutcome add(String name, CustomerNumber customer) {
        if (customers.find(customer).isEmpty()) {
            return new AddPortalOutcome.CarrierUnknown();
        }
        if (portals.existsByNameIgnoreCase(name.strip())) {
            return new AddPortalOutcome.NameTaken();
        }
        StoredPortal portal = portals.save(new StoredPortal(name.strip(), customer, clock.instant()));
        history.record(portal, Action.ADDED);
        return new AddPortalOutcome.Added(newCode(portal));
    }

    /** A new code for a portal that waits or has lost its key; older codes can no longer be redeemed. */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public Optional<NewEnrolment> renewCode(PortalId id) {
        Optional<StoredPortal> portal = portals.findForChange(id.value());
        portal.ifPresent(one -> history.record(one, Action.CODE));
        return portal.map(this::newCode);
    }

    private NewEnrolment newCode(StoredPortal portal) {
        Instant now = clock.instant();
        codes.expireOpen(portal.id(), now);
        String code = EnrolmentText.newCode(random);
        EnrolmentCode stored = codes.save(new EnrolmentCode(code, portal.id(), now, properties.enrolmentValidity()));
        return new NewEnrolment(
                registered.withKey(portal),
                new EnrolmentText(baseUrl, code, keys.current().keyId()),
                keys.current().publicKey().fingerprint(),
                stored.expiresAt());
    }

    /**
     * Refuses the portal's calls from its next one on.
     *
     * @return whether it was active
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public boolean suspend(PortalId id) {
        return change(id, Action.SUSPENDED, StoredPortal::suspend);
    }

    /**
     * @return whether it was suspended
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public boolean resume(PortalId id) {
        return change(id, Action.RESUMED, StoredPortal::resume);
    }

    private boolean change(PortalId id, Action action, Predicate<StoredPortal> verb) {
        Optional<StoredPortal> changed = portals.findForChange(id.value()).filter(verb);
        changed.ifPresent(portal -> history.record(portal, action));
        return changed.isPresent();
    }
}
