package de.kitacampus.portal.slave.offer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OwnPriceHistory extends JpaRepository<OwnPrice, Long> {

    List<OwnPrice> findByCourseNumberOrderByIdDesc(String courseNumber);

    Optional<OwnPrice> findFirstByCourseNumberOrderByIdDesc(String courseNumber);

    @Query("select p from OwnPrice p where p.id in (select max(q.id) from OwnPrice q group by q.courseNumber)")
    List<OwnPrice> current();
}
