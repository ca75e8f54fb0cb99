package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run over the carriers of a month.
 *
 * @param id the run
 * @param month the month it bills
 * @param startedAt when it began
 * @param startedBy by whom
 * @param finishedAt when it ended, or null
 * @param items its carriers
 */
public record MonthlyRun(
        UUID id,
        BillingPeriod month,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        List<Item> items) {

    /** Where a carrier stands in a run. */
    public enum ItemState {
        WAITING,
        DONE,
        FAILED
    }

    /**
     * A carrier in the run.
     *
     * @param customer customer number
     * @param state where it stands
     * @param invoices how many were issued
     * @param gross what they come to
     * @param problem why it failed, or empty
     */
    public record Item(String customer, ItemState state, int invoices, BigDecimal gross, String problem) {}

    public boolean isRunning() {
        return finishedAt == null;
    }

    public long done() {
        return items.stream().filter(item -> item.state() != ItemState.WAITING).count();
    }
}
