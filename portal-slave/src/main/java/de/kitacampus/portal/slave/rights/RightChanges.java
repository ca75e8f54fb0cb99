package de.kitacampus.portal.slave.rights;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RightChanges extends JpaRepository<RightChange, Long> {

    List<RightChange> findByCourseNumberOrderByIdDesc(String courseNumber, Limit limit);
}
