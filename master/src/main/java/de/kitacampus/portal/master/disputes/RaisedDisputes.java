package de.kitacampus.portal.master.disputes;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.usage.LedgerQueries;
import de.kitacampus.portal.master.usage.LedgerRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The portals' side of disputes: to raise them, and to hear what became of them.
 *
 * @see "DD230-20261123-disputed-bookings.md"
 */
@Service
@Transactional(readOnly = true)
public class RaisedDisputes {

    private static final int VERSION_LENGTH = 32;

    private final DisputeStore store;
    private final LedgerQueries ledger;
    private final Clock clock;

    RaisedDisputes(DisputeStore store, LedgerQueries ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** May be repeated: the same dispute counts once. */
    @Transactional
    public RaiseOutcome raise(PortalId caller, RaisedDispute raised, DisputeReason reason) {
        Optional<LedgerRow> line = ledger.find(caller, raised.eventId());
        return line.isEmpty() ? new RaiseOutcome.EventUnknown() : raise(line.get(), raised, reason);
    }

    private RaiseOutcome raise(LedgerRow line, RaisedDispute raised, DisputeReason reason) {
        Optional<String> obstacle = obstacle(line, reason, raised.expected());
        if (obstacle.isPresent()) {
            return new RaiseOutcome.NotDisputable(obstacle.get());
        }
        store.insert(new Dispute(
                raised.disputeId(),
                line.portal(),
                raised.eventId(),
                line.bookingId(),
                line.customer(),
                Objects.requireNonNull(line.course()),
                line.centre(),
                line.userId(),
                line.occurredAt(),
                line.purchasePrice(),
                line.vatRate(),
                reason,
                raised.expected(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null));
        return store.find(raised.disputeId())
                .filter(kept -> kept.portal().equals(line.portal()))
                .filter(kept -> told(kept).dispute().equals(raised))
                .<RaiseOutcome>map(RaiseOutcome.Raised::new)
                .orElseGet(RaiseOutcome.RaisedBefore::new);
    }

    private static Optional<String> obstacle(LedgerRow line, DisputeReason reason, @Nullable Money expected) {
        if (line.type() != UsageType.COURSE_BOOKED || line.purchasePrice().isZero()) {
            return Optional.of("only bookings of courses that cost something can be disputed");
        }
        if ((reason == DisputeReason.WRONG_PRICE) != (expected != null)) {
            return Optional.of("an expected price belongs to the reason WRONG_PRICE and to no other");
        }
        return expected == null || (!expected.isNegative() && expected.compareTo(line.purchasePrice()) < 0)
                ? Optional.empty()
                : Optional.of("the expected price lies between 0.00 and what was billed");
    }

    public DisputeList of(PortalId portal) {
        List<DisputeStatus> told =
                store.of(portal).stream().map(RaisedDisputes::told).toList();
        return new DisputeList(JournalHash.sha256(WireJson.write(told)).substring(0, VERSION_LENGTH), told);
    }

    /** The dispute as its portal hears of it. */
    public static DisputeStatus told(Dispute dispute) {
        Dispute.Decision decision = dispute.decision();
        return new DisputeStatus(
                new RaisedDispute(
                        dispute.id(), dispute.event(), dispute.reason().name(), dispute.expected()),
                dispute.course(),
                dispute.centre(),
                dispute.occurredAt(),
                dispute.price(),
                dispute.raisedAt(),
                decision == null
                        ? null
                        : new DisputeStatus.Decision(
                                decision.accepted(),
                                decision.credited(),
                                decision.creditNote(),
                                decision.answer(),
                                decision.at()));
    }
}
