package de.kitacampus.portal.master.customers;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Carriers extends JpaRepository<StoredCarrier, String> {

    String MATCHING =
            "from StoredCarrier c where lower(c.name) like :text escape '\\' or lower(c.number) like :text escape '\\'"
                    + " or lower(c.city) like :text escape '\\'";

    List<StoredCarrier> findAllByOrderByName();

    @Query("select c " + MATCHING)
    List<StoredCarrier> search(String text, Pageable page);

    @Query("select count(c) " + MATCHING)
    long countMatching(String text);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from StoredCarrier c where c.number = :number")
    Optional<StoredCarrier> findForChange(String number);
}
