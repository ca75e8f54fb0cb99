package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes carriers' months for billing, so that every booking of the ledger is covered once, whenever it arrives.
 *
 * @see "DD185-20261123-closing-a-month.md"
 */
@Service
@Transactional(readOnly = true)
public class Closings {

    private final ClosingStore store;
    private final Clock clock;

    Closings(ClosingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a closing of this month would cover now. */
    public List<ClosingLine> preview(CustomerNumber customer, BillingPeriod month) {
        return store.lines(Coverage.now(customer, month, latest(customer)));
    }

    /** Every carrier that booked something up to this month and whose month is not closed. */
    public List<CustomerNumber> open(BillingPeriod month) {
        return store.customersWithout(month);
    }

    public Optional<Closing> latest(CustomerNumber customer) {
        return store.latest(customer);
    }

    public Optional<Closing> find(CustomerNumber customer, BillingPeriod month) {
        return store.find(customer, month);
    }

    /**
     * Closes the month within the caller's transaction. Of two that close at once the second fails by a constraint.
     *
     * @param by user name
     */
    @Transactional
    public ClosingOutcome close(CustomerNumber customer, BillingPeriod month, String by) {
        if (clock.instant().isBefore(month.end())) {
            return new ClosingOutcome.NotOver();
        }
        Optional<Closing> latest = latest(customer);
        if (latest.isPresent() && latest.get().month().compareTo(month) >= 0) {
            return new ClosingOutcome.ClosedBefore(latest.get());
        }
        Closing closing = new Closing(UUID.randomUUID(), customer, month, clock.instant(), by);
        store.insert(closing, latest.map(Closing::id).orElse(null));
        return new ClosingOutcome.Closed(closing);
    }

    /** What the closing covers, by centre, course and month. */
    public List<ClosingLine> lines(UUID closing) {
        return store.lines(store.coverage(closing));
    }

    /** The single bookings behind {@link #lines}, by centre, user and time. */
    public List<ClosingBooking> bookings(UUID closing) {
        return store.bookings(store.coverage(closing));
    }

    /** The closing that covers a usage event of a course, if its month was closed since it arrived. */
    public Optional<UUID> covering(PortalId portal, UUID event) {
        return store.covering(portal, event);
    }

    /** Bookings that cost something, less cancellations, of the calendar year before this month. */
    public long chargedThisYearBefore(CustomerNumber customer, BillingPeriod month) {
        return store.charged(customer, new BillingPeriod(month.month().withMonth(1)), month);
    }

    /** User IDs of the carrier with a booking in this month. */
    public long activeUsers(CustomerNumber customer, BillingPeriod month) {
        return store.activeUsers(customer, month);
    }
}
