package de.kitacampus.portal.slave.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "job_role")
class RoleEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String name;
    private String nameKey;
    private int place;

    protected RoleEntry() {}

    RoleEntry(UUID id, String name, int place) {
        this.id = id;
        this.place = place;
        rename(name);
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    final void rename(String newName) {
        name = newName.strip();
        nameKey = key(newName);
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    JobRole role() {
        return new JobRole(new RoleId(id), name, place);
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
