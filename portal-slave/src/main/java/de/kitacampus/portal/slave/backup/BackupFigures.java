package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** A backup that failed is something to do. */
@Component
class BackupFigures implements HouseFigures {

    private static final int ORDER = 95;

    private final BackupStore store;
    private final CurrentAccount account;

    BackupFigures(BackupStore store, CurrentAccount account) {
        this.store = store;
        this.account = account;
    }

    @Override
    public List<HouseFigure> figures() {
        if (!account.isCarrierAdmin()) {
            return List.of();
        }
        long failed = store.latest(1, id -> null).stream()
                .filter(backup -> backup.state() == BackupRow.State.FAILED)
                .count();
        return List.of(
                new HouseFigure("backup-failed", "backup.figure", failed, "backups", HouseFigure.Tone.TODO, ORDER));
    }
}
