package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.pricing.Pricing;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A portal with a journal, and what the tests of the ledger ask about it. */
@AccountingTest
abstract class LedgerScene {

    static final BillingPeriod NOVEMBER = new BillingPeriod(YearMonth.of(2026, 11));

    @Autowired
    UsageLedger ledger;

    @Autowired
    LedgerQueries queries;

    @Autowired
    Journals journals;

    @Autowired
    FakePortals portals;

    @Autowired
    Pricing pricing;

    @Autowired
    MasterKeys keys;

    @Autowired
    SettableClock clock;

    TestPortal portal;
    TestJournal journal;

    @BeforeEach
    void enrol() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
        journal = new TestJournal(portal);
    }

    BatchOutcome send(UsageBatch batch) {
        return ledger.accept(portal.id(), portal.sign(batch), "v1");
    }

    UsageReceipt receipt(BatchOutcome outcome) {
        assertThat(outcome).isInstanceOf(BatchOutcome.Accepted.class);
        return new DocumentVerifier(keys.current().publicKey())
                .verify(((BatchOutcome.Accepted) outcome).receipt(), SignedDocument.USAGE_RECEIPT, UsageReceipt.class);
    }

    UsageReceipt.Outcome only(BatchOutcome outcome) {
        assertThat(receipt(outcome).outcomes()).hasSize(1);
        return receipt(outcome).outcomes().getFirst();
    }

    LedgerTotals totals() {
        return queries.totals(LedgerFilter.all().withPortal(portal.id()));
    }
}
