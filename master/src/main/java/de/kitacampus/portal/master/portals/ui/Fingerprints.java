package de.kitacampus.portal.master.portals.ui;

/** Fingerprints as people compare them. */
final class Fingerprints {

    private static final String GROUPS_PER_LINE = "((?:\\S{4} ){7}\\S{4}) ";

    private Fingerprints() {}

    static String inLines(String fingerprint) {
        return fingerprint.replaceAll(GROUPS_PER_LINE, "$1\n");
    }
}
