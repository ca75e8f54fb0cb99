package de.kitacampus.portal.slave.staff;

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

    Optional<StaffMember> findByStaffNumber(String staffNumber);

    @Query("select count(p) from StaffMember p join p.centres c where c = :centre")
    long countInCentre(UUID centre);

    @Query("select count(p) from StaffMember p join p.headships h where h = :centre")
    long countLeading(UUID centre);

    @Query("select count(p) from StaffMember p join p.roles r where r = :role")
    long countWithRole(UUID role);

    @Query("select c, count(p) from StaffMember p join p.centres c where p.active = true group by c")
    List<Object[]> activeByCentre();

    @Query("select r, count(p) from StaffMember p join p.roles r where p.active = true group by r")
    List<Object[]> activeByRole();
}
