package de.kitacampus.portal.master.portals;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PortalKeys extends JpaRepository<PortalKey, String> {

    /** The keys in use, the current one first. */
    List<PortalKey> findByPortalIdAndRetiredAtIsNullOrderByAddedAtDesc(UUID portalId);

    List<PortalKey> findByRetiredAtIsNullOrderByAddedAtDesc();
}
