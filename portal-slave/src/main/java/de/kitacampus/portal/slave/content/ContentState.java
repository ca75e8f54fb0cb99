package de.kitacampus.portal.slave.content;

/** How far content is. */
public enum ContentState {
    /** Seen by administrators only. */
    DRAFT,
    PUBLISHED,
    /** Taken back; what was confirmed stays. */
    WITHDRAWN
}
