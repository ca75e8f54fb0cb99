package de.kitacampus.portal.slave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A centre or a job role of a person with its days. */
@Embeddable
record StoredTerm(
        UUID target,
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo) {

    boolean covers(LocalDate day) {
        return new Term<>(target, validFrom, validTo).covers(day);
    }
}
