package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.signing.KeyFile.UnusableKeyFile;
import de.kitacampus.portal.slave.journal.JournalStatus;
import de.kitacampus.portal.slave.offer.Offer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Runs the jobs on demand. */
@Component
class SynchronisingNow implements Synchronisation {

    /** Bounds a run that somebody watches; the loops go on with the rest. */
    private static final int ROUNDS = 1_000;

    private final PortalIdentity identity;
    private final MasterEnrolment enrolment;
    private final MasterContact contact;
    private final JournalStatus journal;
    private final Offer offer;
    private final Heads heads;
    private final UsagePush push;
    private final CatalogPull catalog;
    private final ResultsPull results;

    SynchronisingNow(
            PortalIdentity identity,
            MasterEnrolment enrolment,
            MasterContact contact,
            JournalStatus journal,
            Offer offer,
            Heads heads,
            UsagePush push,
            CatalogPull catalog,
            ResultsPull results) {
        this.identity = identity;
        this.enrolment = enrolment;
        this.contact = contact;
        this.journal = journal;
        this.offer = offer;
        this.heads = heads;
        this.push = push;
        this.catalog = catalog;
        this.results = results;
    }

    @Override
    public void run(Consumer<Progress> listener) {
        for (Step step : Step.values()) {
            listener.accept(new Progress(step, State.RUNNING, null));
            boolean done = toTheEnd(() -> job(step));
            listener.accept(
                    done
                            ? new Progress(step, State.DONE, null)
                            : new Progress(step, State.FAILED, contact.failure().orElse(null)));
            if (!done && step == Step.CONTACT) {
                return;
            }
        }
    }

    private JobResult job(Step step) {
        return switch (step) {
            case CONTACT -> heads.run();
            case USAGE -> push.run();
            case CATALOG -> catalog.run();
            case RESULTS -> results.run(Duration.ZERO);
        };
    }

    private static boolean toTheEnd(Supplier<JobResult> job) {
        for (int round = 0; round < ROUNDS; round++) {
            JobResult result = job.get();
            if (result != JobResult.MORE) {
                return result != JobResult.FAILED;
            }
        }
        return true;
    }

    @Override
    public boolean fetchCatalog() {
        return catalog.run() == JobResult.DONE;
    }

    @Override
    public void acknowledgeAlarms() {
        journal.acknowledge();
    }

    @Override
    public Connection connection() {
        return new Connection(
                identity.enrolled(),
                keyFingerprint(),
                contact.awaySince(),
                contact.failure(),
                contact.refusal(),
                enrolment.renewable(),
                contact.lastContact(),
                contact.clockDifference(),
                contact.masterVersion(),
                offer.version(),
                contact.catalogAt(),
                offer.courses().size(),
                journal.situation());
    }

    private Optional<String> keyFingerprint() {
        try {
            return identity.enrolled().map(portal -> identity.key().publicKey().fingerprint());
        } catch (UnusableKeyFile lost) {
            return Optional.empty();
        }
    }
}
