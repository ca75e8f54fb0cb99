package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.journal.JournalHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A single-use code, known by its hash only. */
@Entity
@Table(name = "enrolment_code")
class EnrolmentCode {

    @Id
    private String codeHash;

    private UUID portalId;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    protected EnrolmentCode() {}

    EnrolmentCode(String code, UUID portalId, Instant now, Duration validity) {
        this.codeHash = hash(code);
        this.portalId = portalId;
        this.createdAt = now;
        this.expiresAt = now.plus(validity);
    }

    static String hash(String code) {
        return JournalHash.sha256(code);
    }

    UUID portalId() {
        return portalId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }
}
