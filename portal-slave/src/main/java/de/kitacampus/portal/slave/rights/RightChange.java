package de.kitacampus.portal.slave.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who granted or withdrew a right, and when; never changed. */
@Entity
@Table(name = "right_change")
class RightChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID roleId;
    private String courseNumber;
    private boolean granted;
    private Instant changedAt;
    private @Nullable UUID accountId;

    protected RightChange() {}

    RightChange(Grant grant, boolean granted, Instant changedAt, @Nullable UUID accountId) {
        this.roleId = grant.role().value();
        this.courseNumber = grant.course().value();
        this.granted = granted;
        this.changedAt = changedAt;
        this.accountId = accountId;
    }

    UUID roleId() {
        return roleId;
    }

    boolean isGranted() {
        return granted;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }
}
