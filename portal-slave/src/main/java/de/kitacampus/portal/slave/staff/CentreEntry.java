package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.common.id.CentreCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "centre")
class CentreEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String code;
    private String name;

    protected CentreEntry() {}

    CentreEntry(UUID id, CentreCode code, String name) {
        this.id = id;
        describe(code, name);
    }

    final void describe(CentreCode newCode, String newName) {
        code = newCode.value();
        name = newName;
    }

    Centre centre() {
        return new Centre(new CentreId(id), new CentreCode(code), name);
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
