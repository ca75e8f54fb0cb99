package de.kitacampus.portal.master.content;

/** Families of the standard, each with its own run-time interface. */
public enum ScormStandard {
    SCORM_12,
    SCORM_2004
}
