package de.kitacampus.portal.master.security;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUserName(String userName);

    boolean existsByUserName(String userName);

    List<Account> findAllByOrderByUserName();

    /** Held until the end of the transaction, so that two administrators cannot lock each other at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Account> findByRole(BackOfficeRole role);

    @Query(
            "select count(a) > 0 from Account a where a.id = :id and a.credentialsVersion = :version and a.locked = false")
    boolean isStillValid(UUID id, int version);
}
