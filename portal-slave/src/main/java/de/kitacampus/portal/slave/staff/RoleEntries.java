package de.kitacampus.portal.slave.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleEntries extends JpaRepository<RoleEntry, UUID> {

    List<RoleEntry> findAllByOrderByPlaceAscNameAsc();

    Optional<RoleEntry> findByNameKey(String key);
}
