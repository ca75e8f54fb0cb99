package de.kitacampus.portal.slave.backup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says about itself; the last part of its file.
 *
 * @param format version of the layout of the file
 * @param createdAt when the state of the database was taken
 * @param portal whose it is, or null if the portal was not enrolled yet
 * @param customer the carrier's customer number, or null
 * @param carrier the carrier's name, or null
 * @param schema newest migration of each history table
 * @param tables parts of the database
 * @param files parts of the data folder, by path
 * @param keys whether the portal's keys are among the files
 */
record Manifest(
        int format,
        String createdAt,
        @Nullable UUID portal,
        @Nullable String customer,
        @Nullable String carrier,
        Map<String, String> schema,
        List<Part> tables,
        List<Part> files,
        boolean keys) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /**
     * @param name of the table, or path of the file below the data folder
     * @param rows of a table; 0 for a file
     * @param size in bytes, unpacked
     * @param sha256 of the unpacked bytes
     */
    record Part(String name, long rows, long size, String sha256) {

        String entry(String folder) {
            return folder + "/" + name + (folder.equals(TABLES) ? ".jsonl" : "");
        }
    }

    static final String TABLES = "database";
    static final String FILES = "files";

    long rowCount() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
