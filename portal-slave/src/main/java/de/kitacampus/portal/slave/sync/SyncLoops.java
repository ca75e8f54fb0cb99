package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.slave.certificates.CertificateWaiting;
import de.kitacampus.portal.slave.journal.UsageWaiting;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The loops: usage and certificates out, catalog, results and revocations in, and the master's health. */
@Component
class SyncLoops implements SmartLifecycle {

    /** Invoices change once a month, and whoever opens their page asks at once. */
    private static final int CATALOGS_PER_INVOICES = 10;

    private final SyncSettings settings;
    private final JobLoop usage;
    private final JobLoop certificates;
    private final List<JobLoop> all;
    private volatile boolean running;

    SyncLoops(
            SyncSettings settings,
            MasterContact contact,
            UsagePush push,
            CatalogPull catalog,
            ResultsPull results,
            CertificatePush certificates,
            InvoicesPull invoices,
            DisputeExchange disputes,
            Heads heads) {
        this.settings = settings;
        this.usage = loop("usage", settings.usageEvery(), push::run);
        JobLoop health = loop("health", settings.healthEvery(), heads::run);
        this.certificates = loop("certificates", settings.usageEvery(), certificates::run);
        this.all = List.of(
                usage,
                this.certificates,
                loop("revocations", settings.catalogEvery(), certificates::hear),
                loop("catalog", settings.catalogEvery(), catalog::run),
                loop("invoices", settings.catalogEvery().multipliedBy(CATALOGS_PER_INVOICES), invoices::run),
                loop("disputes", settings.catalogEvery(), disputes::run),
                loop("results", Duration.ofSeconds(1), () -> results.run(settings.resultsWait())),
                health);
        contact.onReturn(this::wakeAll);
    }

    private JobLoop loop(String name, Duration every, Supplier<JobResult> job) {
        return new JobLoop(name, every, settings.longestPause(), job);
    }

    @EventListener
    void on(UsageWaiting hint) {
        usage.wake();
    }

    @EventListener
    void on(CertificateWaiting hint) {
        certificates.wake();
    }

    @EventListener
    void on(PortalEnrolled enrolled) {
        wakeAll();
    }

    private void wakeAll() {
        all.forEach(JobLoop::wake);
    }

    @Override
    public void start() {
        running = true;
        if (settings.enabled()) {
            all.forEach(JobLoop::start);
        }
    }

    @Override
    public void stop() {
        running = false;
        all.forEach(JobLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
