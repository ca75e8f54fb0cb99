package de.kitacampus.portal.slave.backup;

import java.util.UUID;

/** Where backups are fetched. */
public final class BackupPaths {

    public static final String FILES = "/backup-files/";

    private BackupPaths() {}

    /** Relative to the portal's address. */
    public static String file(UUID id) {
        return FILES.substring(1) + id;
    }
}
