package de.kitacampus.portal.slave.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which catalog the mirror shows; one row. */
@Entity
@Table(name = "offer_catalog")
class CatalogInUse {

    static final int ONLY = 1;

    @Id
    private int id;

    private String version;
    private Instant generatedAt;
    private Instant receivedAt;

    protected CatalogInUse() {}

    CatalogInUse(String version, Instant generatedAt, Instant receivedAt) {
        id = ONLY;
        this.version = version;
        this.generatedAt = generatedAt;
        this.receivedAt = receivedAt;
    }

    String version() {
        return version;
    }
}
