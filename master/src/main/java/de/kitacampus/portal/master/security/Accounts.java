package de.kitacampus.portal.master.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUserName(String userName);

    boolean existsByUserName(String userName);

    List<Account> findAllByOrderByUserName();

    @Query(
            "select count(a) > 0 from Account a where a.id = :id and a.credentialsVersion = :version and a.locked = false")
    boolean isStillValid(UUID id, int version);
}
