package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.slave.journal.JournalSituation;
import de.kitacampus.portal.slave.journal.JournalStatus;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the exchange with Kita-Campus stands, for administrators; asks nobody outside. */
@Component
class SyncFigures implements HouseFigures {

    /** Usage that waits longer is more than a short break. */
    private static final Duration LONG = Duration.ofDays(1);

    private static final String PAGE = "connection";

    private final MasterContact contact;
    private final JournalStatus journal;
    private final CurrentAccount account;
    private final Clock clock;

    SyncFigures(MasterContact contact, JournalStatus journal, CurrentAccount account, Clock clock) {
        this.contact = contact;
        this.journal = journal;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public List<HouseFigure> figures() {
        if (!account.isCarrierAdmin()) {
            return List.of();
        }
        JournalSituation now = journal.situation();
        boolean late = now.oldestWaiting() != null
                && now.oldestWaiting().isBefore(clock.instant().minus(LONG));
        return List.of(
                todo("away", contact.away() ? 1 : 0, 50),
                todo("refused", contact.refusal().isPresent() ? 1 : 0, 51),
                todo("alarms", now.alarms().size(), 52),
                late
                        ? todo("waiting-long", now.waiting(), 53)
                        : new HouseFigure("sync-waiting", "sync.figure.waiting", now.waiting(), PAGE, Tone.FACT, 53));
    }

    private static HouseFigure todo(String name, long count, int order) {
        return new HouseFigure("sync-" + name, "sync.figure." + name, count, PAGE, Tone.TODO, order);
    }
}
