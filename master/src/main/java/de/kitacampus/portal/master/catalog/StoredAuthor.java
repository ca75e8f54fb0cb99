package de.kitacampus.portal.master.catalog;

import jakarta.persistence.Embeddable;

@Embeddable
record StoredAuthor(String name, String qualification) {

    static StoredAuthor of(Course.Author author) {
        return new StoredAuthor(author.name(), author.qualification());
    }

    Course.Author toAuthor() {
        return new Course.Author(name, qualification);
    }
}
