package de.kitacampus.portal.slave.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface StaffMembers extends JpaRepository<StaffMember, UUID>, JpaSpecificationExecutor<StaffMember> {

    Optional<StaffMember> findByAccountId(UUID accountId);

    @Query("""
            select p.id from StaffMember p
            where lower(concat(p.firstName, ' ', p.lastName, ' ', p.firstName)) like :pattern escape '\\'""")
    List<UUID> idsNamed(String pattern);

    List<StaffMember> findByActiveTrueOrderByLastNameAscFirstNameAsc();

    @Query("select p.id, r from StaffMember p left join p.roles r where p.active = true")
    List<Object[]> rolesOfActive();

    @Query("""
            select p.id, r from StaffMember p join p.roles r
            where p.active = true and p.id in (select q.id from StaffMember q join q.roles s where s in :anyOf)""")
    List<Object[]> rolesOfActive(Collection<UUID> anyOf);

    List<StaffMember> findByEmailIgnoreCase(String email);

    Optional<StaffMember> findByStaffNumber(String staffNumber);

    /** Whose centres or roles begin or end on a day. */
    @Query("""
            select distinct p from StaffMember p left join p.centreTerms c left join p.roleTerms r
            where c.validFrom is not null or c.validTo is not null or r.validFrom is not null or r.validTo is not null""")
    List<StaffMember> withDates();

    @Query("select p.id, p.version from StaffMember p")
    List<Object[]> versions();

    @Query("select p from StaffMember p where p.active = true and p.leavesOn < :day")
    List<StaffMember> activeUntilBefore(LocalDate day);

    @Query("select distinct p from StaffMember p join p.acting a")
    List<StaffMember> acting();

    @Query("select count(p) from StaffMember p join p.centreTerms c where c.target = :centre")
    long countInCentre(UUID centre);

    @Query("select count(p) from StaffMember p join p.headships h where h = :centre")
    long countLeading(UUID centre);

    @Query("select count(p) from StaffMember p join p.roleTerms r where r.target = :role")
    long countWithRole(UUID role);

    @Query("select c, count(p) from StaffMember p join p.centres c where p.active = true group by c")
    List<Object[]> activeByCentre();

    @Query("select r, count(p) from StaffMember p join p.roles r where p.active = true group by r")
    List<Object[]> activeByRole();
}
