package de.kitacampus.portal.master.security;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUserName(String userName);

    boolean existsByUserName(String userName);

    List<Account> findAllByOrderByUserName();

    /** Held until the end of the transaction, so that two administrators cannot lock each other at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Account> findByRole(BackOfficeRole role);

    /** Past the version on purpose: a sign-in is no edit, and two browsers may sign in at the same moment. */
    @Modifying
    @Query("update Account a set a.lastSignIn = :now where a.userName = :userName")
    int signedIn(String userName, Instant now);

    @Query(
            "select count(a) > 0 from Account a where a.id = :id and a.credentialsVersion = :version and a.locked = false")
    boolean isStillValid(UUID id, int version);
}
