package de.kitacampus.portal.master.catalog;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Courses extends JpaRepository<StoredCourse, String>, JpaSpecificationExecutor<StoredCourse> {

    List<StoredCourse> findByStateInOrderBySortKey(Collection<CourseState> states);

    List<StoredCourse> findTop5ByStateOrderByChangedAt(CourseState state);

    long countByStateIn(Collection<CourseState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from StoredCourse c where c.number = :number")
    Optional<StoredCourse> findForChange(String number);
}
