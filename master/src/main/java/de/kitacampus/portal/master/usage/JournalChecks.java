package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.PortalId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Checks journals in the background, few at a time. The latest check of each portal is remembered by this process only: whoever
 * asks another one starts it anew, which costs time and nothing else.
 */
@Service
public class JournalChecks {

    private static final Logger LOG = LoggerFactory.getLogger(JournalChecks.class);
    private static final int AT_ONCE = 2;

    private final Journals journals;
    private final Clock clock;
    private final Map<PortalId, JournalCheck> latest = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("journal-check-", 1).factory());

    JournalChecks(Journals journals, Clock clock) {
        this.journals = journals;
        this.clock = clock;
    }

    /** Starts a check, or joins the one that is running for this portal. */
    public JournalCheck start(PortalId portal) {
        long batches = journals.countBatches(portal);
        JournalCheck fresh = new JournalCheck(portal, batches);
        JournalCheck chosen = latest.compute(portal, (_, known) -> known != null && known.isRunning() ? known : fresh);
        if (chosen == fresh) {
            executor.execute(() -> run(fresh));
        }
        return chosen;
    }

    /** The check that is running or was the last one. */
    public Optional<JournalCheck> latest(PortalId portal) {
        return Optional.ofNullable(latest.get(portal));
    }

    private void run(JournalCheck check) {
        try {
            check.ended(new JournalCheck.Finished(journals.verify(check.portal(), check::checked), clock.instant()));
        } catch (RuntimeException broken) {
            LOG.error("the journal of portal {} could not be checked", check.portal(), broken);
            check.ended(new JournalCheck.Failed());
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
