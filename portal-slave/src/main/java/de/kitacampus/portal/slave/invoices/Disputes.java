package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.slave.security.CurrentAccount;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bookings that the carrier disputes; for its administrators.
 *
 * @see "DD230-20261123-disputed-bookings.md"
 */
@Service
public class Disputes {

    private final DisputeStore store;
    private final DisputeSource master;
    private final CurrentAccount account;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Disputes(
            DisputeStore store,
            DisputeSource master,
            CurrentAccount account,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.master = master;
        this.account = account;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a wish to dispute. */
    public enum Outcome {
        /** The master has it. */
        SENT,
        /** It is kept, and sent when the master answers. */
        KEPT,
        /** The booking was disputed before. */
        BEFORE
    }

    /** Whether a booking can be disputed: it was billed, or will be, and costs something. */
    public static boolean isDisputable(CheckedBooking booking) {
        Money price = booking.billed();
        return price != null && !price.isZero() && !price.isNegative();
    }

    /** The latest first. */
    public List<Dispute> all() {
        return account.isCarrierAdmin() ? read() : List.of();
    }

    /** By usage event. */
    public Map<UUID, Dispute> byEvent() {
        return all().stream().collect(Collectors.toMap(Dispute::event, Function.identity()));
    }

    private List<Dispute> read() {
        List<Dispute> all = transaction.execute(_ -> store.all());
        return all == null ? List.of() : all;
    }

    /** Sends what waits and hears what was decided; false when the master does not answer. */
    public boolean refresh() {
        return account.isCarrierAdmin() && master.exchange();
    }

    /**
     * @param expected EK that was expected, net, from 0 to below what was charged, if and only if the reason is the price
     * @throws IllegalArgumentException if it cannot be disputed like this
     */
    public Outcome raise(CheckedBooking booking, DisputeReason reason, @Nullable Money expected) {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("only the carrier's administrators dispute");
        }
        Money price = booking.billed();
        if (price == null || !isDisputable(booking) || !isExpectation(price, reason, expected)) {
            throw new IllegalArgumentException("not a dispute: " + reason + ", expected " + expected);
        }
        Dispute dispute = new Dispute(
                UUID.randomUUID(),
                booking.event(),
                booking.course(),
                booking.centre(),
                booking.occurredAt(),
                price,
                reason,
                expected,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Dispute.State.WAITING,
                null,
                null);
        if (!Boolean.TRUE.equals(transaction.execute(_ -> store.insert(dispute)))) {
            return Outcome.BEFORE;
        }
        master.exchange();
        return read().stream().anyMatch(one -> one.id().equals(dispute.id()) && one.state() != Dispute.State.WAITING)
                ? Outcome.SENT
                : Outcome.KEPT;
    }

    private static boolean isExpectation(Money price, DisputeReason reason, @Nullable Money expected) {
        return expected == null
                ? reason != DisputeReason.WRONG_PRICE
                : reason == DisputeReason.WRONG_PRICE && isBelow(price, expected);
    }

    /** Whether it can be what was expected instead of a price. */
    public static boolean isBelow(Money price, Money expected) {
        return !expected.isNegative() && expected.compareTo(price) < 0;
    }
}
