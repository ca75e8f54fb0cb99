package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.WireJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A course as the master told it; kept when it leaves the catalog, for those who booked it.
 *
 * @see "Decision record DD043"
 */
@Entity
@Table(name = "offered_course")
class StoredCourse implements Persistable<String> {

    @Id
    private String courseNumber;

    private String course;
    private String catalogVersion;
    private boolean available;

    @Transient
    private boolean fresh;

    @Transient
    private @Nullable CatalogCourse parsed;

    protected StoredCourse() {}

    StoredCourse(CatalogCourse told, String version) {
        courseNumber = told.number().value();
        fresh = true;
        takeOver(told, version);
    }

    final void takeOver(CatalogCourse told, String version) {
        course = WireJson.write(told);
        catalogVersion = version;
        available = true;
        parsed = told;
    }

    void leaveCatalog() {
        available = false;
    }

    CatalogCourse course() {
        CatalogCourse known = parsed;
        if (known == null) {
            known = WireJson.read(course, CatalogCourse.class);
            parsed = known;
        }
        return known;
    }

    String catalogVersion() {
        return catalogVersion;
    }

    boolean isAvailable() {
        return available;
    }

    @Override
    public String getId() {
        return courseNumber;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
