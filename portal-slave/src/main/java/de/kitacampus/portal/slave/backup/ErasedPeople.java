package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.slave.privacy.Erasing;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers by ID who was erased, in the database and beside the backups, and erases once more whom a backup brought back: at the start,
 * before the first page is served.
 *
 * @see "Design decision: DD163-20261122-erased-people-in-backups.md"
 */
@Component
class ErasedPeople implements PersonData, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedPeople.class);

    private final Erasures erasures;
    private final BackupRuns runs;
    private final ObjectProvider<Erasing> erasing;
    private final Clock clock;
    private volatile boolean running;

    ErasedPeople(JdbcClient jdbc, BackupRuns runs, ObjectProvider<Erasing> erasing, Clock clock) {
        this.erasures = new Erasures(jdbc);
        this.runs = runs;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** An ID that belongs to nobody any more is all there is. */
    @Override
    public List<Table> tell(PersonId person) {
        return List.of();
    }

    @Override
    public void erase(Leaver leaver) {
        UUID person = leaver.id().value();
        erasures.note(person, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                writeList();
            }
        });
    }

    /** A folder that cannot be written to must not keep anybody from being erased; the next backup writes the list again. */
    void writeList() {
        try {
            Map<UUID, java.time.Instant> all = erasures.all();
            if (!all.isEmpty()) {
                ErasureFile.in(runs.folder()).add(all);
            }
        } catch (RuntimeException broken) {
            LOG.error("the list of erasures beside the backups could not be written", broken);
        }
    }

    @Override
    public void start() {
        running = true;
        List<UUID> due = erasures.due();
        due.forEach(person -> erasing.getObject().eraseAgain(new PersonId(person)));
        if (!due.isEmpty()) {
            LOG.info("{} people whom a backup had brought back were erased again", due.size());
        }
        writeList();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
