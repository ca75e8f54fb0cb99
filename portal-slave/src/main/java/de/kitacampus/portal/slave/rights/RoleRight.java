package de.kitacampus.portal.slave.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One tick of the matrix. */
@Entity
@Table(name = "role_right")
class RoleRight implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID roleId;
    private String courseNumber;

    @Transient
    private boolean fresh;

    protected RoleRight() {}

    RoleRight(UUID id, UUID roleId, String courseNumber) {
        this.id = id;
        this.roleId = roleId;
        this.courseNumber = courseNumber;
        fresh = true;
    }

    UUID roleId() {
        return roleId;
    }

    String courseNumber() {
        return courseNumber;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
