package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.testing.FakeMaster;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a single event: counted at which price, or set aside for which reason. */
class EventJudgeTest extends LedgerScene {

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

    @Test
    void every_entry_of_a_batch_that_was_taken_in_is_somewhere() {
        UsageBatch batch = journal.closeRaw(List.of("bad", WireJson.write(TestJournal.booking("1.9.04"))));
        send(batch);

        long aside = journals.countSetAside(portal.id());
        assertThat(totals().count() + aside)
                .isEqualTo(batch.entries().stream().map(JournalEntry::sequence).count());
    }
}
