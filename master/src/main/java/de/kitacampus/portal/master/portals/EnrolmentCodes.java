package de.kitacampus.portal.master.portals;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface EnrolmentCodes extends JpaRepository<EnrolmentCode, String> {

    /** Of those who redeem a code at the same moment the database lets exactly one through: it alone gets 1. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update EnrolmentCode c set c.usedAt = :now"
            + " where c.codeHash = :hash and c.usedAt is null and c.expiresAt > :now")
    int redeem(String hash, Instant now);

    /** A new code makes the older ones worthless. */
    @Modifying(flushAutomatically = true)
    @Query("update EnrolmentCode c set c.expiresAt = :now"
            + " where c.portalId = :portal and c.usedAt is null and c.expiresAt > :now")
    int expireOpen(UUID portal, Instant now);

    /** A new key of the master makes all of them worthless: each text names the key it was made with. */
    @Modifying(flushAutomatically = true)
    @Query("update EnrolmentCode c set c.expiresAt = :now where c.usedAt is null and c.expiresAt > :now")
    int expireAllOpen(Instant now);
}
