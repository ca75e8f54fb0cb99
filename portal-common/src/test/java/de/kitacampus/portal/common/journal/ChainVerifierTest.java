package de.kitacampus.portal.common.journal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.ChainVerifier.Part;
import de.kitacampus.portal.common.journal.ChainVerifier.SignedBatch;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

    private final TestPortal portal = TestPortal.enrolled();
    private final SigningKey master = SigningKey.generate();
    private final TestJournal journal = new TestJournal(portal);

    private ChainVerifier verifier() {
        return new ChainVerifier(only(portal.key()), only(master));
    }

    private static Function<String, Optional<PublicKey>> only(SigningKey key) {
        return keyId -> key.keyId().equals(keyId) ? Optional.of(key.publicKey()) : Optional.empty();
    }

    private UsageBatch batch() {
        return journal.close(TestJournal.booking("1.9.04"), TestJournal.booking("1.9.05"));
    }

    private SignedBatch confirmed(UsageBatch batch) {
        return confirmed(batch, receipt -> receipt);
    }

    private SignedBatch confirmed(UsageBatch batch, UnaryOperator<UsageReceipt> change) {
        String jws = portal.sign(batch);
        var receipt = new UsageReceipt(
                batch.portalId(),
                batch.epoch(),
                batch.batchId(),
                JournalHash.sha256(jws),
                batch.firstSequence(),
                batch.lastSequence(),
                batch.hash(),
                batch.entries().stream()
                        .map(entry -> new Outcome(entry.sequence(), Verdict.ACCEPTED, null))
                        .toList(),
                null,
                TestJournal.NOON);
        return new SignedBatch(
                jws, new DocumentSigner(master).sign(SignedDocument.USAGE_RECEIPT, change.apply(receipt)));
    }

    private ChainVerifier.Report verify(List<SignedBatch> batches) {
        ChainVerifier verifier = verifier();
        batches.forEach(verifier::add);
        return verifier.report();
    }

    private void assertBroken(List<SignedBatch> batches, long batch, long sequence, Part part, String reason) {
        var broken = verify(batches).broken();
        assertThat(broken).isNotNull();
        assertThat(broken.batchNumber()).isEqualTo(batch);
        assertThat(broken.sequence()).isEqualTo(sequence);
        assertThat(broken.part()).isEqualTo(part);
        assertThat(broken.reason()).contains(reason);
    }

    @Test
    void a_sound_journal_is_proven_to_its_head() {
        List<SignedBatch> batches = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            batches.add(confirmed(batch()));
        }
        batches.add(new SignedBatch(portal.sign(batch()), null));

        ChainVerifier.Report report = verify(batches);

        assertThat(report.isSound()).isTrue();
        assertThat(report.batches()).isEqualTo(6);
        assertThat(report.entries()).isEqualTo(12);
        assertThat(report.head()).isNotNull();
        assertThat(report.head().hash()).isEqualTo(journal.head().hex());
    }

    @Test
    void an_empty_journal_is_sound_and_has_no_head() {
        assertThat(verifier().report().isSound()).isTrue();
        assertThat(verifier().report().head()).isNull();
    }

    @Test
    void a_new_epoch_begins_anew_and_an_old_one_stays_closed() {
        SignedBatch first = confirmed(batch());
        SignedBatch second = confirmed(new TestJournal(portal, 2).close(TestJournal.booking("1.9.04")));

        assertThat(verify(List.of(first, second)).isSound()).isTrue();
        assertBroken(List.of(second, first), 2, 1, Part.BATCH, "closed");
    }

    @Test
    void a_missing_batch_is_named_with_its_place() {
        SignedBatch first = confirmed(batch());
        batch();
        SignedBatch third = confirmed(batch());

        assertBroken(List.of(first, third), 2, 5, Part.BATCH, "sequence 3 is missing");
        assertBroken(List.of(first, first), 2, 1, Part.BATCH, "sequence 3 is missing");
    }

    @Test
    void another_history_of_the_same_length_is_found() {
        SignedBatch first = confirmed(batch());
        SignedBatch second = confirmed(batch());
        UsageBatch otherFirst =
                new TestJournal(portal).close(TestJournal.booking("1" + ".1"), TestJournal.booking("1.2"));

        assertThat(verify(List.of(first, second)).isSound()).isTrue();
        assertBroken(List.of(confirmed(otherFirst), second), 2, 3, Part.BATCH, "hash chain");
    }

    @Test
    void a_batch_of_another_key_or_portal_is_found() {
        UsageBatch batch = batch();
        TestPortal stranger = TestPortal.enrolled();
        UsageBatch foreign = new TestJournal(stranger).close(TestJournal.booking("1.9.04"));

        assertBroken(List.of(new SignedBatch(stranger.sign(batch), null)), 1, 1, Part.BATCH, "unknown key");
        assertBroken(
                List.of(confirmed(batch), new SignedBatch(portal.sign(foreign), null)),
                2,
                1,
                Part.BATCH,
                "another portal");
    }

    @Test
    void a_receipt_must_speak_of_exactly_its_batch() {
        UsageBatch batch = batch();
        SignedBatch good = confirmed(batch);
        SignedBatch again = confirmed(batch);

        assertBroken(List.of(new SignedBatch(good.batch(), again.receipt())), 1, 1, Part.RECEIPT, "other bytes");
        assertBroken(List.of(new SignedBatch(good.batch(), portal.sign(batch))), 1, 1, Part.RECEIPT, "usage-receipt");
        assertBroken(List.of(confirmed(batch, ChainVerifierTest::ofAnotherEpoch)), 1, 1, Part.RECEIPT, "another batch");
        assertBroken(List.of(confirmed(batch, ChainVerifierTest::silent)), 1, 1, Part.RECEIPT, "every event");
    }

    @Test
    void nothing_behind_a_break_is_believed() {
        SignedBatch first = confirmed(batch());
        SignedBatch second = confirmed(batch());
        ChainVerifier verifier = verifier();

        verifier.add(new SignedBatch("damaged", null));
        verifier.add(first);
        verifier.add(second);

        assertThat(verifier.report().batches()).isEqualTo(1);
        assertThat(verifier.report().head()).isNull();
    }

    private static UsageReceipt ofAnotherEpoch(UsageReceipt it) {
        return new UsageReceipt(
                it.portalId(),
                2,
                it.batchId(),
                it.batchDigest(),
                it.firstSequence(),
                it.lastSequence(),
                it.head(),
                it.outcomes(),
                null,
                it.receivedAt());
    }

    private static UsageReceipt silent(UsageReceipt it) {
        return new UsageReceipt(
                it.portalId(),
                it.epoch(),
                it.batchId(),
                it.batchDigest(),
                it.firstSequence(),
                it.lastSequence(),
                it.head(),
                List.of(),
                null,
                it.receivedAt());
    }
}
