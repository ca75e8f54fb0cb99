package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.pricing.Pricing;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountingTest
class UsageLedgerTest {

    private static final BillingPeriod NOVEMBER = new BillingPeriod(YearMonth.of(2026, 11));

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

    @Autowired
    JdbcClient jdbc;

    private TestPortal portal;
    private TestJournal journal;

    @BeforeEach
    void enrol() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
        journal = new TestJournal(portal);
    }

    private BatchOutcome send(UsageBatch batch) {
        return ledger.accept(portal.id(), portal.sign(batch), "v1");
    }

    private UsageReceipt receipt(BatchOutcome outcome) {
        assertThat(outcome).isInstanceOf(BatchOutcome.Accepted.class);
        return new DocumentVerifier(keys.current().publicKey())
                .verify(((BatchOutcome.Accepted) outcome).receipt(), SignedDocument.USAGE_RECEIPT, UsageReceipt.class);
    }

    private UsageReceipt.Outcome only(BatchOutcome outcome) {
        assertThat(receipt(outcome).outcomes()).hasSize(1);
        return receipt(outcome).outcomes().getFirst();
    }

    private LedgerTotals totals() {
        return queries.totals(LedgerFilter.all().withPortal(portal.id()));
    }

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
    void a_repeat_gets_the_same_receipt_and_counts_once() {
        String jws = journal.closeSigned(TestJournal.booking("1.9.04"));

        var first = (BatchOutcome.Accepted) ledger.accept(portal.id(), jws, "v1");
        clock.tick(Duration.ofDays(40));
        var second = (BatchOutcome.Accepted) ledger.accept(portal.id(), jws, "v2");

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(totals().count()).isEqualTo(1);
    }

    @Test
    void the_same_batch_eight_times_at_once_has_one_effect_and_one_receipt() throws Exception {
        String jws = journal.closeSigned(TestJournal.booking("1.9.04"), TestJournal.booking("1.9.05"));
        Callable<BatchOutcome> call = () -> ledger.accept(portal.id(), jws, "v1");

        Set<String> receipts = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, call))) {
                receipts.add(((BatchOutcome.Accepted) answer.get()).receipt());
            }
        }

        assertThat(receipts).hasSize(1);
        assertThat(totals().count()).isEqualTo(2);
        assertThat(journals.countBatches(portal.id())).isEqualTo(1);
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
    void a_gap_names_the_head() {
        send(journal.close(TestJournal.booking("1.9.04")));
        UsageBatch lost = journal.close(TestJournal.booking("1.9.04"));
        UsageBatch early = journal.close(TestJournal.booking("1.9.04"));

        assertThat(send(early)).isInstanceOfSatisfying(BatchOutcome.Gap.class, gap -> assertThat(
                        gap.head().sequence())
                .isEqualTo(1));
        assertThat(send(lost)).isInstanceOf(BatchOutcome.Accepted.class);
        assertThat(send(early)).isInstanceOf(BatchOutcome.Accepted.class);
        assertThat(totals().count()).isEqualTo(3);
    }

    @Test
    void another_history_is_a_fork() {
        UsageBatch first = journal.close(TestJournal.booking("1.9.04"));
        UsageBatch otherFirst = new TestJournal(portal).close(TestJournal.booking("1.9.05"));
        TestJournal otherJournal = new TestJournal(portal);
        otherJournal.close(TestJournal.booking("1.9.05"));
        UsageBatch otherSecond = otherJournal.close(TestJournal.booking("1.9.05"));
        send(first);

        assertThat(send(otherFirst)).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(send(otherSecond)).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(send(first)).as("signed anew: other bytes").isInstanceOf(BatchOutcome.Fork.class);
        assertThat(totals().count()).isEqualTo(1);
    }

    @Test
    void a_known_event_counts_once_and_with_other_content_it_is_a_fork() {
        UsageEvent event = TestJournal.booking("1.9.04");
        send(journal.close(event));

        assertThat(only(send(journal.close(event))).verdict()).isEqualTo(Verdict.DUPLICATE);
        String altered = WireJson.write(event).replace("46.41", "40.00");
        assertThat(send(journal.closeRaw(List.of(altered)))).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(totals().sellingPrice()).isEqualTo(Money.euro("46.41"));
    }

    @Test
    void a_new_epoch_begins_anew_and_closes_the_old_one() {
        send(journal.close(TestJournal.booking("1.9.04")));
        UsageBatch late = journal.close(TestJournal.booking("1.9.04"));
        TestJournal second = new TestJournal(portal, 2);

        assertThat(send(second.close(TestJournal.booking("1.9.05")))).isInstanceOf(BatchOutcome.Accepted.class);
        assertThat(send(late)).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(ledger.head(portal.id()).orElseThrow().epoch()).isEqualTo(2);
        assertThat(journals.verify(portal.id(), done -> {}).isSound()).isTrue();
    }

    static Stream<Arguments> badEvents() {
        String good = WireJson.write(TestJournal.booking("1.9.04"));
        return Stream.of(
                arguments(QuarantineReason.UNREADABLE, "no JSON"),
                arguments(QuarantineReason.UNREADABLE, "{}"),
                arguments(QuarantineReason.UNREADABLE, "\u0000"),
                arguments(QuarantineReason.UNREADABLE, good.replace("COURSE_BOOKED", "COURSE_EATEN")),
                arguments(QuarantineReason.UNREADABLE, good.replace("COURSE_BOOKED", "OWN_CONTENT_USED")),
                arguments(QuarantineReason.UNREADABLE, good.replace("39.00", "1E+999999999")),
                arguments(QuarantineReason.UNREADABLE, good.replace("39.00", "39.001")),
                arguments(QuarantineReason.COURSE_UNKNOWN, good.replace("1.9.04", "9.9.99")),
                arguments(QuarantineReason.PRICE_OUT_OF_RANGE, good.replace("39.00", "100000.01")),
                arguments(QuarantineReason.PRICE_OUT_OF_RANGE, good.replace("46.41", "-0.01")),
                arguments(QuarantineReason.CURRENCY, good.replace("\"currency\":\"EUR\"", "\"currency\":\"CHF\"")),
                arguments(QuarantineReason.IN_THE_FUTURE, good.replace("2026-11-02T11:00", "2026-11-23T08:01")),
                arguments(QuarantineReason.TOO_LONG_AGO, good.replace("2026-11-02", "2019-12-31")),
                arguments(
                        QuarantineReason.BOOKING_UNKNOWN,
                        WireJson.write(TestJournal.cancellation(TestJournal.booking("1.9.04")))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badEvents")
    void a_bad_event_is_set_aside_and_blocks_nothing(QuarantineReason reason, String payload) {
        String good = WireJson.write(TestJournal.booking("1.9.05"));

        UsageReceipt receipt = receipt(send(journal.closeRaw(List.of(payload, good))));

        assertThat(receipt.outcomes())
                .extracting(UsageReceipt.Outcome::verdict)
                .containsExactly(Verdict.QUARANTINED, Verdict.ACCEPTED);
        assertThat(receipt.outcomes().getFirst().reason()).startsWith(reason.name());
        assertThat(totals().count()).isEqualTo(1);
        assertThat(journals.setAside(portal.id(), 0, 10)).singleElement().satisfies(event -> assertThat(event.reason())
                .isEqualTo(reason));
        assertThat(journals.countSetAside(portal.id())).isEqualTo(1);
    }

    @Test
    void an_event_a_day_ahead_still_counts_and_so_does_the_largest_price() {
        UsageReceipt receipt = receipt(send(journal.close(
                TestJournal.booking("1.9.04", "39.00", "46.41", FakeMaster.NOW.plus(EventJudge.FUTURE)),
                TestJournal.booking("1.9.04", "39.00", "100000.00", FakeMaster.NOW))));

        assertThat(receipt.outcomes()).extracting(UsageReceipt.Outcome::verdict).containsOnly(Verdict.ACCEPTED);
    }

    @Test
    void the_master_bills_the_price_it_told_and_names_the_difference() {
        pricing.quote(portals.customerOf(portal), "v1", Map.of(CourseNumber.of("1.9.04"), Money.euro("35.00")));

        UsageReceipt.Outcome outcome = only(send(journal.close(TestJournal.booking("1.9.04"))));

        assertThat(outcome.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(outcome.reason()).contains("39.00").contains("35.00");
        assertThat(totals().purchasePrice()).isEqualTo(Money.euro("35.00"));
        LedgerRow row = queries.rows(
                        LedgerFilter.all().withPortal(portal.id()).withDifferencesOnly(true),
                        LedgerSort.NEWEST_FIRST,
                        0,
                        10)
                .getFirst();
        assertThat(row.toldPrice()).isEqualTo(Money.euro("39.00"));
        assertThat(row.priceDiffers()).isTrue();
    }

    @Test
    void an_unknown_catalog_version_is_billed_at_todays_price() {
        UsageReceipt.Outcome outcome =
                only(send(journal.close(TestJournal.booking("1.9.05", "20.00", "0.00", TestJournal.NOON))));

        assertThat(outcome.reason()).isNull();
        assertThat(totals().purchasePrice()).isEqualTo(Money.euro("20.00"));
    }

    @Test
    void a_cancellation_gives_back_exactly_what_was_billed_and_only_once() {
        pricing.quote(portals.customerOf(portal), "v1", Map.of(CourseNumber.of("1.9.04"), Money.euro("35.00")));
        UsageEvent booking = TestJournal.booking("1.9.04");
        send(journal.close(booking));

        assertThat(only(send(journal.close(TestJournal.cancellation(booking)))).verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(totals().purchasePrice()).isEqualTo(Money.zeroEuro());
        assertThat(totals().sellingPrice()).isEqualTo(Money.zeroEuro());
        assertThat(totals().vatIncluded()).isEqualTo(Money.zeroEuro());
        assertThat(ledger.statement(portal.id(), NOVEMBER).bookings()).isZero();
        assertThat(only(send(journal.close(TestJournal.cancellation(booking)))).reason())
                .startsWith("CANCELLED_TWICE");
    }

    @Test
    void a_booking_is_booked_once_also_within_a_batch() {
        UsageEvent booking = TestJournal.booking("1.9.04");
        String again = WireJson.write(booking)
                .replace(booking.eventId().toString(), UUID.randomUUID().toString());

        UsageReceipt receipt =
                receipt(send(journal.closeRaw(List.of(WireJson.write(booking), again, WireJson.write(booking)))));

        assertThat(receipt.outcomes())
                .extracting(UsageReceipt.Outcome::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.QUARANTINED, Verdict.DUPLICATE);
    }

    /** Splits, retries, lost answers and reordered sends at random: what was told as done is there once, all of it adds up. */
    @Test
    void whatever_happens_on_the_way_the_totals_are_equal() {
        Random random = new Random(20261122);
        for (int round = 0; round < 5; round++) {
            portal = portals.enrol(clock);
            journal = new TestJournal(portal);
            List<String> batches = new ArrayList<>();
            long events = 0;
            Money expected = Money.zeroEuro();
            for (int number = 0; number < 12; number++) {
                List<UsageEvent> content = new ArrayList<>();
                for (int count = random.nextInt(1, 9); count > 0; count--) {
                    String price = random.nextInt(0, 50) + ".99";
                    content.add(TestJournal.booking("1.9.04", "39.00", price, TestJournal.NOON));
                    expected = expected.plus(Money.euro(price));
                    events++;
                }
                batches.add(portal.sign(journal.close(content)));
            }
            int confirmed = 0;
            while (confirmed < batches.size()) {
                int place = Math.min(batches.size() - 1, Math.max(0, confirmed + random.nextInt(-2, 3)));
                BatchOutcome outcome = ledger.accept(portal.id(), batches.get(place), null);
                boolean answerArrives = random.nextInt(3) > 0;
                if (place == confirmed && answerArrives) {
                    assertThat(outcome).isInstanceOf(BatchOutcome.Accepted.class);
                    confirmed++;
                }
            }
            assertThat(totals().count()).isEqualTo(events);
            assertThat(totals().sellingPrice()).isEqualTo(expected);
            var report = journals.verify(portal.id(), done -> {});
            assertThat(report.isSound()).isTrue();
            assertThat(report.entries()).isEqualTo(events);
            assertThat(report.head()).isEqualTo(ledger.head(portal.id()).orElseThrow());
        }
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
    @EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
    void the_database_refuses_to_change_what_was_accounted_for() {
        send(journal.close(TestJournal.booking("1.9.04")));

        for (String change : List.of(
                "update usage_event set billed_price = 0",
                "delete from usage_event",
                "truncate usage_event",
                "update usage_batch set digest = hash",
                "delete from usage_batch")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(totals().count()).isEqualTo(1);
    }

    @Test
    void filters_sort_and_sums_are_the_databases_work() {
        UsageEvent cheap = TestJournal.booking("1.9.05", "20.00", "0.00", TestJournal.NOON);
        UsageEvent dear = TestJournal.booking("1.9.04", "39.00", "100.00", TestJournal.NOON.plusSeconds(60));
        send(journal.close(cheap, dear, TestJournal.ownUse("100%_plan")));
        LedgerFilter mine = LedgerFilter.all().withPortal(portal.id());

        assertThat(queries.rows(mine, LedgerSort.NEWEST_FIRST, 0, 10))
                .extracting(LedgerRow::number)
                .containsExactly(1L, 2L, 3L);
        assertThat(queries.rows(mine, new LedgerSort(LedgerSort.Column.SELLING_PRICE, true), 0, 1))
                .extracting(LedgerRow::subject)
                .containsExactly("1.9.04");
        assertThat(queries.rows(mine, LedgerSort.NEWEST_FIRST, 2, 10))
                .extracting(LedgerRow::number)
                .containsExactly(3L);
        assertThat(queries.totals(mine.withSubject("1.9.")).count()).isEqualTo(2);
        assertThat(queries.totals(mine.withSubject("1_9")).count()).isZero();
        assertThat(queries.totals(mine.withSubject("100%_")).count()).isEqualTo(1);
        assertThat(queries.totals(mine.withUserId(
                                dear.userId().toString().substring(0, 8).toUpperCase()))
                        .sellingPrice())
                .isEqualTo(Money.euro("100.00"));
        assertThat(queries.totals(mine.withCentre("son")).count()).isEqualTo(3);
        assertThat(queries.totals(mine.withCentre("' or 1=1 --")).count()).isZero();
        assertThat(queries.totals(mine.withTypes(LedgerFilter.OWN_OFFERS)).count())
                .isEqualTo(1);
        assertThat(queries.totals(mine.withMonth(NOVEMBER.next())).count()).isZero();
        assertThat(queries.totals(mine.withCustomer(portals.customerOf(portal))).vatIncluded())
                .isEqualTo(Money.euro("15.97"));
        assertThat(queries.months(mine, NOVEMBER, 12)).hasSize(12).last().satisfies(month -> {
            assertThat(month.bookings()).isEqualTo(2);
            assertThat(month.purchasePrice()).isEqualTo(Money.euro("59.00"));
        });
        for (LedgerSort.Column column : LedgerSort.Column.values()) {
            assertThat(queries.<Long>stream(mine, new LedgerSort(column, false), Stream::count))
                    .isEqualTo(3);
        }
    }

    @Test
    void every_entry_of_a_batch_that_was_taken_in_is_somewhere() {
        UsageBatch batch = journal.closeRaw(List.of("bad", WireJson.write(TestJournal.booking("1.9.04"))));
        send(batch);

        long aside = journals.countSetAside(portal.id());
        assertThat(totals().count() + aside)
                .isEqualTo(batch.entries().stream().map(JournalEntry::sequence).count());
    }
}
