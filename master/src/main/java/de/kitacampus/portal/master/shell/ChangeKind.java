package de.kitacampus.portal.master.shell;

/** Of what something was changed; texts are {@code changes.kind.<NAME>}. */
public enum ChangeKind {
    PRICE,
    AGREEMENT,
    COURSE,
    CARRIER,
    INVOICE,
    ROLE,
    PORTAL
}
