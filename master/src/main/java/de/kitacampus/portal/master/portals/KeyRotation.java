package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The master's keys in the back office: comparing fingerprints, and changing to the next key. */
@Service
@Transactional
public class KeyRotation {

    private static final Logger SECURITY = LoggerFactory.getLogger("security.keys");

    private final KeysOnDisk keys;
    private final Portals portals;
    private final EnrolmentCodes codes;
    private final PortalHistory history;
    private final CurrentAccount current;
    private final Clock clock;

    KeyRotation(
            KeysOnDisk keys,
            Portals portals,
            EnrolmentCodes codes,
            PortalHistory history,
            CurrentAccount current,
            Clock clock) {
        this.keys = keys;
        this.portals = portals;
        this.codes = codes;
        this.history = history;
        this.current = current;
        this.clock = clock;
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public KeyOverview overview() {
        List<FormerKey> former = keys.former();
        Instant last = former.isEmpty() ? null : former.getFirst().retiredAt();
        return new KeyOverview(keys.current().publicKey(), keys.next(), former, behind(last));
    }

    private List<Portal> behind(@Nullable Instant lastRotation) {
        return portals.all().stream()
                .filter(portal -> portal.state() != PortalState.WAITING && isSilentSince(portal, lastRotation))
                .toList();
    }

    private static boolean isSilentSince(Portal portal, @Nullable Instant rotation) {
        return rotation != null
                && (portal.lastContact() == null || portal.lastContact().isBefore(rotation));
    }

    /**
     * Signs with the next key from now on. Enrolment texts that nobody has redeemed yet pin the former key and are worthless.
     *
     * @param currentKeyId ID of the key the person saw as the current one
     * @return whether it was rotated; false when somebody was faster
     */
    @RolesAllowed(Roles.ADMIN)
    public boolean rotate(String currentKeyId) {
        if (!keys.current().keyId().equals(currentKeyId)) {
            return false;
        }
        Instant now = clock.instant();
        codes.expireAllOpen(now);
        boolean rotated = keys.rotate(currentKeyId, now);
        if (rotated) {
            history.rotated(keys.current().keyId());
            SECURITY.info(
                    "{} retired the signing key {}, {} signs now",
                    current.name(),
                    currentKeyId,
                    keys.current().keyId());
        }
        return rotated;
    }
}
