package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.invoicing.MonthlyRun.Item;
import de.kitacampus.portal.master.invoicing.MonthlyRun.ItemState;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Bills many carriers one after the other, in the background. A run is rows: it goes on after a restart, whoever opens the page sees it,
 * and a second one cannot begin meanwhile.
 *
 * @see "DD188-20261123-monthly-run.md"
 */
@Service
public class MonthlyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(MonthlyRuns.class);

    private final RunStore store;
    private final BillingCarriers billing;
    private final CurrentAccount account;
    private final Clock clock;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("monthly-run").factory());

    MonthlyRuns(RunStore store, BillingCarriers billing, CurrentAccount account, Clock clock) {
        this.store = store;
        this.billing = billing;
        this.account = account;
        this.clock = clock;
    }

    /** The run that is going on or was the last one. */
    public Optional<MonthlyRun> latest() {
        return store.latest();
    }

    /**
     * Starts a run in the background.
     *
     * @return false if another one is going on
     */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    public boolean start(BillingPeriod month, List<CustomerNumber> customers) {
        boolean begun = begin(month, customers);
        if (begun) {
            executor.execute(this::goOn);
        }
        return begun;
    }

    /**
     * A whole run in the caller's thread and transaction.
     *
     * @return false if another one is going on
     */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    public boolean complete(BillingPeriod month, List<CustomerNumber> customers) {
        boolean begun = begin(month, customers);
        if (begun) {
            goOn();
        }
        return begun;
    }

    boolean begin(BillingPeriod month, List<CustomerNumber> customers) {
        return store.begin(UUID.randomUUID(), month, customers, clock.instant(), account.name());
    }

    /** What was cut off by a stop is finished after the start. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (store.latest().filter(MonthlyRun::isRunning).isPresent()) {
            executor.execute(this::goOn);
        }
    }

    /** Finishes the open run; each carrier that fails says so and does not stop the others. */
    void goOn() {
        store.latest()
                .filter(MonthlyRun::isRunning)
                .ifPresent(run -> account.unattended(run.startedBy(), () -> {
                    run.items().stream()
                            .filter(item -> item.state() == ItemState.WAITING)
                            .forEach(item -> bill(run, item));
                    store.finish(run.id(), clock.instant());
                    return run;
                }));
    }

    private void bill(MonthlyRun run, Item item) {
        CustomerNumber customer = CustomerNumber.of(item.customer());
        try {
            billing.bill(run, customer);
        } catch (RuntimeException broken) {
            LOG.error("{} of {} could not be billed", run.month(), customer, broken);
            store.ended(run.id(), customer, ItemState.FAILED, 0, BigDecimal.ZERO, String.valueOf(broken.getMessage()));
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }
}
