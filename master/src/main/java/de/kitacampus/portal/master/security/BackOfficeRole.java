package de.kitacampus.portal.master.security;

/** What a member of the back office may do. */
public enum BackOfficeRole {
    /** Everything. */
    ADMIN,
    /** Sees everything, changes nothing. */
    AUDITOR
}
