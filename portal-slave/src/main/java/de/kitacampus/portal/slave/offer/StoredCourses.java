package de.kitacampus.portal.slave.offer;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredCourses extends JpaRepository<StoredCourse, String> {

    List<StoredCourse> findByAvailableTrue();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from StoredCourse c where c.id = :number")
    Optional<StoredCourse> findForChange(String number);
}
