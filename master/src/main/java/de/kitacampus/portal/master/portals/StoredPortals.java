package de.kitacampus.portal.master.portals;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface StoredPortals extends JpaRepository<StoredPortal, UUID> {

    List<StoredPortal> findAllByOrderByName();

    boolean existsByNameIgnoreCase(String name);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from StoredPortal p where p.id = :id")
    Optional<StoredPortal> findForChange(UUID id);

    /** Past the version on purpose: a call is no edit. Calls within a few seconds are noted once. */
    @Modifying
    @Transactional
    @Query("update StoredPortal p set p.lastContact = :now"
            + " where p.id = :id and (p.lastContact is null or p.lastContact < :before)")
    int contacted(UUID id, Instant now, Instant before);
}
