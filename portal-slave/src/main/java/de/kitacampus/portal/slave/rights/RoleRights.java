package de.kitacampus.portal.slave.rights;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RoleRights extends JpaRepository<RoleRight, UUID> {

    @Query("select distinct r.courseNumber from RoleRight r where r.roleId in :roles")
    List<String> coursesOf(Collection<UUID> roles);

    List<RoleRight> findByCourseNumber(String courseNumber);
}
