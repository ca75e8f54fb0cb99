package de.kitacampus.portal.slave.journal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For whoever puts back a backup of the whole database. */
public final class RestoredJournal {

    private RestoredJournal() {}

    /**
     * Notes in the restored database that its journal may be behind the master's. Nothing is sent from then on until both have been
     * compared and a new epoch has begun.
     *
     * @param backup when the backup was made
     */
    public static void note(JdbcClient database, Instant backup, Clock clock) {
        new Alarms(database, clock).raise(JournalAlarm.Kind.RESTORING, "restored from the backup of " + backup);
    }
}
