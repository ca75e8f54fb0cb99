package de.kitacampus.portal.slave.offer;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredCourses extends JpaRepository<StoredCourse, String> {

    List<StoredCourse> findByAvailableTrue();
}
