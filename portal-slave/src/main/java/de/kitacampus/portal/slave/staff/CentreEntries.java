package de.kitacampus.portal.slave.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CentreEntries extends JpaRepository<CentreEntry, UUID> {

    List<CentreEntry> findAllByOrderByNameAscCodeAsc();

    Optional<CentreEntry> findByCode(String code);
}
