package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking in batches: whose they are, what they add up to, and that nothing changes afterwards. */
class UsageLedgerTest extends LedgerScene {

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_batch_is_accounted_for_and_gets_its_receipt() {
        UsageBatch batch = journal.close(TestJournal.booking("1.9.04"), TestJournal.ownUse("hygiene-plan"));
        String jws = portal.sign(batch);

        UsageReceipt receipt = receipt(ledger.accept(portal.id(), jws, "v7"));

        assertThat(receipt.batchDigest()).isEqualTo(JournalHash.sha256(jws));
        assertThat(receipt.head()).isEqualTo(batch.hash());
        assertThat(receipt.catalogVersion()).isEqualTo("v7");
        assertThat(receipt.outcomes()).extracting(UsageReceipt.Outcome::verdict).containsOnly(Verdict.ACCEPTED);
        var statement = ledger.statement(portal.id(), NOVEMBER);
        assertThat(statement.bookings()).isEqualTo(1);
        assertThat(statement.ownUses()).isEqualTo(1);
        assertThat(statement.purchasePrice()).isEqualTo(Money.euro("39.00"));
        assertThat(statement.sellingPrice()).isEqualTo(Money.euro("46.41"));
        assertThat(statement.journal().sequence()).isEqualTo(2);
        assertThat(ledger.head(portal.id())).contains(statement.journal());
    }

    @Test
    void a_month_without_usage_has_a_statement_of_zeros() {
        var statement = ledger.statement(portal.id(), NOVEMBER);

        assertThat(statement.bookings()).isZero();
        assertThat(statement.purchasePrice()).isEqualTo(Money.zeroEuro());
        assertThat(statement.journal().sequence()).isZero();
        assertThat(ledger.head(portal.id())).isEmpty();
    }

    @Test
    void a_booking_at_midnight_belongs_to_the_month_in_berlin() {
        send(journal.close(
                TestJournal.booking("1.9.04", "39.00", "0.00", Instant.parse("2026-10-31T22:59:59Z")),
                TestJournal.booking("1.9.04", "39.00", "0.00", Instant.parse("2026-10-31T23:00:00Z"))));

        assertThat(ledger.statement(portal.id(), NOVEMBER).bookings()).isEqualTo(1);
        assertThat(ledger.statement(portal.id(), NOVEMBER.previous()).bookings())
                .isEqualTo(1);
    }

    @Test
    void a_batch_under_an_older_key_of_the_portal_is_fine() {
        String jws = journal.closeSigned(TestJournal.booking("1.9.04"));
        portal = portals.rotate(portal);

        assertThat(ledger.accept(portal.id(), jws, null)).isInstanceOf(BatchOutcome.Accepted.class);
    }

    @Test
    void a_batch_of_another_portal_or_key_is_untrusted() {
        TestPortal other = portals.enrol(clock);
        UsageBatch batch = journal.close(TestJournal.booking("1.9.04"));

        assertThat(ledger.accept(portal.id(), other.sign(batch), null)).isInstanceOf(BatchOutcome.Untrusted.class);
        assertThat(ledger.accept(other.id(), portal.sign(batch), null)).isInstanceOf(BatchOutcome.Untrusted.class);
        assertThat(ledger.accept(other.id(), other.sign(batch), null)).isInstanceOf(BatchOutcome.Untrusted.class);
        assertThat(totals().count()).isZero();
    }

    @Test
    void what_is_signed_but_no_batch_is_unreadable() {
        String jws = new DocumentSigner(portal.key()).sign(SignedDocument.USAGE_BATCH, Map.of("portalId", "x"));

        assertThat(ledger.accept(portal.id(), jws, null)).isInstanceOf(BatchOutcome.Unreadable.class);
        assertThat(ledger.accept(portal.id(), "x".repeat(LedgerService.MAX_BATCH_LENGTH + 1), null))
                .isInstanceOf(BatchOutcome.Unreadable.class);
    }

    @Test
    void a_full_batch_of_500_is_taken_in() {
        List<UsageEvent> events = new ArrayList<>();
        for (int number = 0; number < UsageBatch.MAX_ENTRIES; number++) {
            events.add(TestJournal.booking("1.9.04"));
        }

        assertThat(receipt(send(journal.close(events))).outcomes()).hasSize(500);
        assertThat(totals().count()).isEqualTo(500);
    }

    @Test
    void the_database_refuses_to_change_what_was_accounted_for() {
        send(journal.close(TestJournal.booking("1.9.04")));

        for (String change : List.of(
                "update usage_event set billed_price = 0",
                "delete from usage_event",
                "update usage_batch set digest = hash",
                "delete from usage_batch")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(totals().count()).isEqualTo(1);
    }
}
