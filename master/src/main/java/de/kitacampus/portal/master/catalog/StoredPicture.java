package de.kitacampus.portal.master.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** A picture is written once and never changed. */
@Entity
@Table(name = "course_picture")
class StoredPicture implements Persistable<String> {

    @Id
    private String name;

    private String mediaType;
    private byte[] content;

    @Transient
    private boolean fresh;

    protected StoredPicture() {}

    StoredPicture(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.fresh = true;
    }

    Pictures.Picture toPicture() {
        return new Pictures.Picture(mediaType, content);
    }

    @Override
    public String getId() {
        return name;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void written() {
        fresh = false;
    }
}
