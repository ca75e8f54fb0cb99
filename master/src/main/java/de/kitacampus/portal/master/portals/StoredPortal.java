package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "portal")
class StoredPortal {

    @Id
    private UUID id;

    private String name;
    private String customerNumber;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PortalState state;

    private @Nullable String url;
    private @Nullable String softwareVersion;
    private @Nullable Instant lastContact;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    protected StoredPortal() {}

    StoredPortal(String name, CustomerNumber customer, Instant now) {
        this.id = PortalId.random().value();
        this.name = name;
        this.customerNumber = customer.value();
        this.state = PortalState.WAITING;
        this.createdAt = now;
    }

    /** A suspended portal that enrols anew stays suspended. */
    void enrolled(String newUrl, String newVersion, Instant now) {
        url = newUrl;
        softwareVersion = newVersion;
        lastContact = now;
        if (state == PortalState.WAITING) {
            state = PortalState.ACTIVE;
        }
    }

    boolean suspend() {
        if (state != PortalState.ACTIVE) {
            return false;
        }
        state = PortalState.SUSPENDED;
        return true;
    }

    boolean resume() {
        if (state != PortalState.SUSPENDED) {
            return false;
        }
        state = PortalState.ACTIVE;
        return true;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Whether it has ever redeemed a code. */
    boolean isEnrolled() {
        return state != PortalState.WAITING;
    }

    CustomerNumber customer() {
        return CustomerNumber.of(customerNumber);
    }

    Portal toPortal(@Nullable String keyId) {
        return new Portal(new PortalId(id), name, customer(), state, url, keyId, softwareVersion, lastContact);
    }
}
