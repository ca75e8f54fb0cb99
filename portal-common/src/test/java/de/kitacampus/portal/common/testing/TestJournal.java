package de.kitacampus.portal.common.testing;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A portal's journal in memory: closes one batch after the other, each a step further along the chain. */
public final class TestJournal {

    public static final Instant NOON = Instant.parse("2026-11-02T11:00:00Z");

    private final TestPortal portal;
    private final int epoch;
    private JournalHash head = JournalHash.START;
    private long sequence;

    public TestJournal(TestPortal portal) {
        this(portal, 1);
    }

    public TestJournal(TestPortal portal, int epoch) {
        this.portal = portal;
        this.epoch = epoch;
    }

    /** A booking of this course by somebody for 39.00 EK and 46.41 VK with 19 %. */
    public static UsageEvent booking(String course) {
        return booking(course, "39.00", "46.41", NOON);
    }

    public static UsageEvent booking(String course, String purchasePrice, String sellingPrice, Instant at) {
        return new UsageEvent(
                UUID.randomUUID(),
                UsageType.COURSE_BOOKED,
                BookingId.random(),
                UserId.random(),
                CourseNumber.of(course),
                null,
                CentreCode.of("SONNE"),
                Money.euro(purchasePrice),
                Money.euro(sellingPrice),
                VatRate.STANDARD,
                "v1",
                at);
    }

    public static UsageEvent cancellation(UsageEvent booking) {
        return new UsageEvent(
                UUID.randomUUID(),
                UsageType.BOOKING_CANCELLED,
                booking.bookingId(),
                booking.userId(),
                booking.course(),
                null,
                booking.centre(),
                booking.purchasePrice().times(-1),
                booking.sellingPrice().times(-1),
                booking.vatRate(),
                booking.catalogVersion(),
                booking.occurredAt().plusSeconds(60));
    }

    public static UsageEvent ownUse(String contentId) {
        return ownUse(contentId, null);
    }

    public static UsageEvent ownUse(String contentId, @Nullable String title) {
        return new UsageEvent(
                UUID.randomUUID(),
                UsageType.OWN_CONTENT_USED,
                BookingId.random(),
                UserId.random(),
                null,
                contentId,
                CentreCode.of("SONNE"),
                Money.zeroEuro(),
                Money.zeroEuro(),
                VatRate.NONE,
                null,
                NOON,
                title);
    }

    public UsageBatch close(UsageEvent... events) {
        return close(List.of(events));
    }

    public UsageBatch close(List<UsageEvent> events) {
        return closeRaw(events.stream().map(WireJson::write).toList());
    }

    /** Closes a batch over payloads that need not be events. */
    public UsageBatch closeRaw(List<String> payloads) {
        List<JournalEntry> entries = new ArrayList<>();
        for (String payload : payloads) {
            entries.add(new JournalEntry(++sequence, payload));
        }
        UsageBatch batch = UsageBatch.close(portal.id(), epoch, UUID.randomUUID(), head, NOON, entries);
        head = batch.hash();
        return batch;
    }

    public String closeSigned(UsageEvent... events) {
        return portal.sign(close(events));
    }

    public JournalHash head() {
        return head;
    }

    public long sequence() {
        return sequence;
    }
}
