package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.MonthStatement;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.usage.Assessment.Contradiction;
import de.kitacampus.portal.master.usage.Assessment.Counted;
import de.kitacampus.portal.master.usage.Assessment.Duplicate;
import de.kitacampus.portal.master.usage.Assessment.SetAside;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in batches: signature before the transaction; continuity, judgement, rows and receipt in one. */
@Service
class LedgerService implements UsageLedger {

    /** Longest batch in characters; 500 events need less than half of it. */
    static final int MAX_BATCH_LENGTH = 1_000_000;

    private static final Logger SECURITY = LoggerFactory.getLogger("security.usage");

    private final LedgerStore store;
    private final UsageSums sums;
    private final LedgerQueries queries;
    private final EventJudge judge;
    private final Portals portals;
    private final MasterKeys masterKeys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LedgerService(
            LedgerStore store,
            UsageSums sums,
            LedgerQueries queries,
            EventJudge judge,
            Portals portals,
            MasterKeys masterKeys,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.sums = sums;
        this.queries = queries;
        this.judge = judge;
        this.portals = portals;
        this.masterKeys = masterKeys;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public BatchOutcome accept(PortalId caller, String jws, @Nullable String catalogVersion) {
        BatchOutcome outcome = checkAndTake(caller, jws, catalogVersion);
        switch (outcome) {
            case BatchOutcome.Fork fork -> SECURITY.warn("journal fork, portal {}: {}", caller, fork.reason());
            case BatchOutcome.Untrusted alien ->
                SECURITY.warn("untrusted batch, portal {}: {}", caller, alien.reason());
            case BatchOutcome.Accepted _, BatchOutcome.Gap _, BatchOutcome.Unreadable _ -> {}
        }
        return outcome;
    }

    private BatchOutcome checkAndTake(PortalId caller, String jws, @Nullable String catalogVersion) {
        if (jws.length() > MAX_BATCH_LENGTH) {
            return new BatchOutcome.Unreadable("a batch has at most " + MAX_BATCH_LENGTH + " characters");
        }
        UsageBatch batch;
        try {
            batch = new DocumentVerifier(keyId -> portals.everHeld(caller, keyId))
                    .verify(jws, SignedDocument.USAGE_BATCH, UsageBatch.class);
        } catch (UntrustedDocument untrusted) {
            return new BatchOutcome.Untrusted(String.valueOf(untrusted.getMessage()));
        } catch (UnreadableMessage unreadable) {
            return new BatchOutcome.Unreadable(String.valueOf(unreadable.getMessage()));
        }
        if (!batch.portalId().equals(caller)) {
            return new BatchOutcome.Untrusted("the batch speaks for another portal");
        }
        if (batch.epoch() < 1 || batch.firstSequence() < 1) {
            return new BatchOutcome.Unreadable("epochs and sequence numbers begin with 1");
        }
        Portal portal = portals.find(caller).orElseThrow();
        BatchOutcome outcome = transaction.execute(status -> take(portal, batch, jws, catalogVersion));
        return java.util.Objects.requireNonNull(outcome);
    }

    private BatchOutcome take(Portal portal, UsageBatch batch, String jws, @Nullable String catalogVersion) {
        JournalHead head = store.lockHead(batch.portalId(), batch.epoch());
        Optional<LedgerStore.KnownBatch> known = store.find(batch.portalId(), batch.batchId());
        if (known.isPresent()) {
            return known.get().digest().equals(JournalHash.sha256(jws))
                    ? new BatchOutcome.Accepted(known.get().receipt(), true)
                    : new BatchOutcome.Fork("batch " + batch.batchId() + " is known with another content");
        }
        Optional<BatchOutcome> obstacle = continuity(batch, head);
        return obstacle.orElseGet(() -> enter(portal, batch, jws, catalogVersion));
    }

    private Optional<BatchOutcome> continuity(UsageBatch batch, JournalHead head) {
        int newest = store.head(batch.portalId()).map(JournalHead::epoch).orElse(0);
        if (batch.epoch() < newest) {
            return fork("epoch " + batch.epoch() + " is closed, the journal is in epoch " + newest);
        }
        if (batch.firstSequence() > head.sequence() + 1) {
            return Optional.of(new BatchOutcome.Gap(head));
        }
        if (batch.firstSequence() <= head.sequence()) {
            return fork("sequence " + batch.firstSequence() + " was received before in another batch");
        }
        return batch.previousHash().hex().equals(head.hash())
                ? Optional.empty()
                : fork("the hash chain does not continue at sequence " + batch.firstSequence());
    }

    private static Optional<BatchOutcome> fork(String reason) {
        return Optional.of(new BatchOutcome.Fork(reason));
    }

    private BatchOutcome enter(Portal portal, UsageBatch batch, String jws, @Nullable String catalogVersion) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ReadEntry> entries = batch.entries().stream().map(ReadEntry::of).toList();
        KnownEvents known = knownOf(batch.portalId(), entries);
        Map<Long, Counted> counted = new LinkedHashMap<>();
        Map<Long, SetAside> aside = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (ReadEntry entry : entries) {
            switch (judge.judge(portal.customer(), entry, known)) {
                case Counted line -> {
                    counted.put(entry.sequence(), line);
                    outcomes.add(new Outcome(entry.sequence(), Verdict.ACCEPTED, line.remark()));
                }
                case Duplicate _ -> outcomes.add(new Outcome(entry.sequence(), Verdict.DUPLICATE, null));
                case SetAside refused -> {
                    aside.put(entry.sequence(), refused);
                    outcomes.add(new Outcome(
                            entry.sequence(), Verdict.QUARANTINED, refused.reason() + ": " + refused.detail()));
                }
                case Contradiction contradiction -> {
                    return new BatchOutcome.Fork(contradiction.detail());
                }
            }
        }
        String receipt = receipt(batch, jws, outcomes, catalogVersion, now);
        store.insert(batch, jws, receipt, now);
        store.insertEvents(batch, portal.customer(), counted, now);
        sums.add(portal.id(), portal.customer(), counted.values());
        batch.entries().stream()
                .filter(entry -> aside.containsKey(entry.sequence()))
                .forEach(entry -> store.setAside(
                        batch,
                        entry.sequence(),
                        java.util.Objects.requireNonNull(aside.get(entry.sequence())),
                        entry.payload(),
                        now));
        store.moveHead(batch);
        return new BatchOutcome.Accepted(receipt, false);
    }

    private KnownEvents knownOf(PortalId portal, List<ReadEntry> entries) {
        List<UsageEvent> events = entries.stream()
                .map(ReadEntry::event)
                .filter(java.util.Objects::nonNull)
                .toList();
        return store.known(
                portal,
                events.stream().map(UsageEvent::eventId).toList(),
                events.stream().map(event -> event.bookingId().value()).toList());
    }

    private String receipt(
            UsageBatch batch, String jws, List<Outcome> outcomes, @Nullable String catalogVersion, Instant now) {
        UsageReceipt receipt = new UsageReceipt(
                batch.portalId(),
                batch.epoch(),
                batch.batchId(),
                JournalHash.sha256(jws),
                batch.firstSequence(),
                batch.lastSequence(),
                batch.hash(),
                outcomes,
                catalogVersion,
                now);
        return new DocumentSigner(masterKeys.current()).sign(SignedDocument.USAGE_RECEIPT, receipt);
    }

    @Override
    @Transactional(readOnly = true)
    public MonthStatement statement(PortalId portal, BillingPeriod month) {
        return queries.statement(portal, month, headOrStart(portal));
    }

    @Override
    @Transactional(readOnly = true)
    public StatementLines lines(PortalId portal, BillingPeriod month, StatementLines.Place after) {
        return queries.lines(portal, month, after, headOrStart(portal));
    }

    private JournalHead headOrStart(PortalId portal) {
        return store.head(portal).orElse(new JournalHead(1, 0, JournalHash.START.hex()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isBooked(PortalId portal, BookingId booking, CourseNumber course) {
        return store.isBooked(portal, booking, course);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JournalHead> head(PortalId portal) {
        return store.head(portal);
    }
}
