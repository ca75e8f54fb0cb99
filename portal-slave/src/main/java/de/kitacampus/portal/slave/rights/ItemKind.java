package de.kitacampus.portal.slave.rights;

/** What rights can be about. */
public enum ItemKind {
    /** A course of Kita-Campus, known by its number. */
    COURSE,
    /** Controlled content of the carrier, known by a UUID. */
    CONTENT
}
