package de.kitacampus.portal.master.portals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PortalKeys extends JpaRepository<PortalKey, String> {

    @Query("select new de.kitacampus.portal.master.portals.KeyInUse(k.portalId, k.jwk, p.state)"
            + " from PortalKey k join StoredPortal p on p.id = k.portalId"
            + " where k.keyId = :keyId and k.retiredAt is null")
    Optional<KeyInUse> inUse(String keyId);

    /** The keys in use, the current one first. */
    List<PortalKey> findByPortalIdAndRetiredAtIsNullOrderByAddedAtDesc(UUID portalId);

    List<PortalKey> findByRetiredAtIsNullOrderByAddedAtDesc();
}
