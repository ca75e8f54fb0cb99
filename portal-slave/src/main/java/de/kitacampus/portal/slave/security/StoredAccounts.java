package de.kitacampus.portal.slave.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredAccounts extends JpaRepository<StoredAccount, UUID> {

    Optional<StoredAccount> findByUserNameKey(String key);

    boolean existsByUserNameKey(String key);

    @Query("select a.id from StoredAccount a join a.roles r where r = :role and a.locked = false")
    List<UUID> unlockedWith(PortalRole role);

    @Query("select count(a) > 0 from StoredAccount a join a.roles r where r = :role")
    boolean anyWith(PortalRole role);
}
