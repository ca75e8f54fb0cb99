package de.kitacampus.portal.common.scorm;

/**
 * How large a package may be; every figure is counted while inflating, never taken from a header.
 *
 * @param unpackedBytes most bytes of all files together
 * @param entries most entries
 */
public record PackageLimits(long unpackedBytes, int entries) {

    /** Deflate reaches 1032:1 at most; honest files of some size stay far below this. */
    static final int MAX_RATIO = 200;

    /** Smaller entries may be packed as tightly as they like. */
    static final long RATIO_MATTERS_FROM = 10L * 1024 * 1024;

    static final int NAME_LENGTH = 500;
    static final int MANIFEST_BYTES = 5 * 1024 * 1024;
    static final int ITEMS = 500;
    static final int ITEM_DEPTH = 20;
    static final int TITLE_LENGTH = 300;
}
