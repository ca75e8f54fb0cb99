package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A portal with its master, as far as batches and receipts go. */
public final class ReceiptsForTests {

    public final SigningKey portalKey = SigningKey.generate();
    public final SigningKey masterKey = SigningKey.generate();
    public final PortalId portal = PortalId.random();

    public JournalIdentity identity() {
        return new JournalIdentity(portal, portalKey, List.of(masterKey.publicKey()));
    }

    public UsageBatch read(String batchJws) {
        return new DocumentVerifier(portalKey.publicKey())
                .verify(batchJws, SignedDocument.USAGE_BATCH, UsageBatch.class);
    }

    public String receipt(String batchJws) {
        return receipt(batchJws, UnaryOperator.identity());
    }

    public String receipt(String batchJws, UnaryOperator<UsageReceipt> change) {
        return signed(masterKey, change.apply(accepted(batchJws)));
    }

    public String signed(SigningKey key, UsageReceipt receipt) {
        return new DocumentSigner(key).sign(SignedDocument.USAGE_RECEIPT, receipt);
    }

    public UsageReceipt accepted(String batchJws) {
        UsageBatch batch = read(batchJws);
        return new UsageReceipt(
                portal,
                batch.epoch(),
                batch.batchId(),
                JournalHash.sha256(batchJws),
                batch.firstSequence(),
                batch.lastSequence(),
                batch.hash(),
                batch.entries().stream()
                        .map(entry -> new Outcome(entry.sequence(), Verdict.ACCEPTED, null))
                        .toList(),
                null,
                Instant.parse("2026-11-22T08:00:00Z"));
    }
}
