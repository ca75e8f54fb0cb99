package de.kitacampus.portal.slave.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A head's deputy on some days. */
@Entity
@Table(name = "deputy")
class DeputyEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID headId;
    private UUID deputyId;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected DeputyEntry() {}

    DeputyEntry(UUID id, UUID headId, UUID deputyId, LocalDate validFrom, LocalDate validTo) {
        this.id = id;
        this.headId = headId;
        this.deputyId = deputyId;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    UUID headId() {
        return headId;
    }

    UUID deputyId() {
        return deputyId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
