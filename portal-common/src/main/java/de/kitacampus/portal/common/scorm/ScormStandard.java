package de.kitacampus.portal.common.scorm;

/** Families of the standard, each with its own run-time interface. */
public enum ScormStandard {
    SCORM_12,
    SCORM_2004
}
