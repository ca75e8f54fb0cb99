package de.kitacampus.portal.slave.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeputyEntries extends JpaRepository<DeputyEntry, UUID> {

    List<DeputyEntry> findByHeadIdOrderByValidFromAsc(UUID headId);

    List<DeputyEntry> findByHeadIdOrDeputyId(UUID headId, UUID deputyId);

    boolean existsByHeadIdAndDeputyIdAndValidFrom(UUID headId, UUID deputyId, LocalDate validFrom);

    @Query("select d from DeputyEntry d where d.validFrom <= :day and d.validTo >= :day")
    List<DeputyEntry> on(LocalDate day);
}
