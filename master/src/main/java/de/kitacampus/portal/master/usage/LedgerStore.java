package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.master.usage.Assessment.Counted;
import de.kitacampus.portal.master.usage.Assessment.SetAside;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger's tables. There is no statement that changes or deletes a batch or an event.
 *
 * @see "DD030-20261122-ledger-in-plain-sql.md"
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LedgerStore {

    private static final String INSERT_EVENT = """
            insert into usage_event (portal, event_id, epoch, sequence, digest, type, booking_id, user_id, customer, course,
                content_id, centre, told_price, billed_price, price_differs, selling_price, vat_rate, vat_included,
                catalog_version, billing_month, occurred_at, received_at, content_title)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LedgerStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Waits for whoever takes in a batch of this portal right now, then holds the portal's journal until the end of the transaction. */
    JournalHead lockHead(PortalId portal, int epoch) {
        jdbc.sql("insert into usage_head (portal, epoch, sequence, hash) values (?, ?, 0, ?) on conflict do nothing")
                .params(portal.value(), epoch, JournalHash.START.hex())
                .update();
        return jdbc.sql("select epoch, sequence, hash from usage_head where portal = ? and epoch = ? for update")
                .params(portal.value(), epoch)
                .query(JournalHead.class)
                .single();
    }

    void moveHead(UsageBatch batch) {
        jdbc.sql("update usage_head set sequence = ?, hash = ? where portal = ? and epoch = ?")
                .params(
                        batch.lastSequence(),
                        batch.hash().hex(),
                        batch.portalId().value(),
                        batch.epoch())
                .update();
    }

    Optional<JournalHead> head(PortalId portal) {
        return jdbc.sql("""
                        select epoch, sequence, hash from usage_head where portal = ? and sequence > 0
                        order by epoch desc limit 1
                        """).params(portal.value()).query(JournalHead.class).optional();
    }

    Optional<KnownBatch> find(PortalId portal, UUID batchId) {
        return jdbc.sql("select digest, receipt from usage_batch where portal = ? and batch_id = ?")
                .params(portal.value(), batchId)
                .query((row, number) -> new KnownBatch(row.getString(1), text(row.getBytes(2))))
                .optional();
    }

    void insert(UsageBatch batch, String jws, String receipt, Instant now) {
        jdbc.sql("""
                        insert into usage_batch (portal, batch_id, epoch, first_sequence, last_sequence, previous_hash, hash,
                            digest, jws, receipt, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        batch.portalId().value(),
                        batch.batchId(),
                        batch.epoch(),
                        batch.firstSequence(),
                        batch.lastSequence(),
                        batch.previousHash().hex(),
                        batch.hash().hex(),
                        JournalHash.sha256(jws),
                        jws.getBytes(StandardCharsets.US_ASCII),
                        receipt.getBytes(StandardCharsets.US_ASCII),
                        Rows.utc(now))
                .update();
    }

    void insertEvents(UsageBatch batch, CustomerNumber customer, Map<Long, Counted> counted, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        counted.forEach((sequence, line) -> rows.add(row(batch, sequence, customer, line, now)));
        template.batchUpdate(INSERT_EVENT, rows);
    }

    private static @Nullable Object[] row(
            UsageBatch batch, long sequence, CustomerNumber customer, Counted counted, Instant now) {
        UsageEvent event = counted.event();
        Money vat = event.sellingPrice().vatIncluded(event.vatRate(), RoundingMode.HALF_UP);
        return new @Nullable Object[] {
            batch.portalId().value(),
            event.eventId(),
            batch.epoch(),
            sequence,
            counted.digest(),
            event.type().name(),
            event.bookingId().value(),
            event.userId().value(),
            customer.value(),
            event.course() == null ? null : event.course().value(),
            event.contentId(),
            event.centre().value(),
            event.purchasePrice().amount(),
            counted.billed().amount(),
            counted.remark() != null,
            event.sellingPrice().amount(),
            event.vatRate().percent(),
            vat.amount(),
            event.catalogVersion(),
            BillingPeriod.containing(event.occurredAt()).toString(),
            Rows.utc(event.occurredAt()),
            Rows.utc(now),
            event.contentTitle()
        };
    }

    void setAside(UsageBatch batch, long sequence, SetAside aside, String payload, Instant now) {
        jdbc.sql("""
                        insert into usage_quarantine (portal, epoch, sequence, batch_id, reason, detail, payload, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        batch.portalId().value(),
                        batch.epoch(),
                        sequence,
                        batch.batchId(),
                        aside.reason().name(),
                        storable(aside.detail(), 500),
                        storable(payload, 100_000),
                        Rows.utc(now))
                .update();
    }

    /** No database takes a text longer than its column, and PostgreSQL none with a zero character. */
    private static String storable(String text, int limit) {
        return text.substring(0, Math.min(text.length(), limit)).replace('\0', '\uFFFD');
    }

    KnownEvents known(PortalId portal, Collection<UUID> eventIds, Collection<UUID> bookingIds) {
        Map<UUID, String> digests = new HashMap<>();
        Map<BookingId, Money> booked = new HashMap<>();
        Set<BookingId> cancelled = new HashSet<>();
        if (!eventIds.isEmpty()) {
            jdbc.sql("select event_id, digest from usage_event where portal = :portal and event_id in (:ids)")
                    .param("portal", portal.value())
                    .param("ids", eventIds)
                    .query(row -> {
                        digests.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        if (!bookingIds.isEmpty()) {
            jdbc.sql("""
                            select booking_id, type, billed_price from usage_event
                            where portal = :portal and booking_id in (:ids)
                            """)
                    .param("portal", portal.value())
                    .param("ids", bookingIds)
                    .query(row -> {
                        BookingId booking = new BookingId(row.getObject(1, UUID.class));
                        switch (UsageType.valueOf(row.getString(2))) {
                            case COURSE_BOOKED -> booked.put(booking, Money.euro(row.getBigDecimal(3)));
                            case BOOKING_CANCELLED -> cancelled.add(booking);
                            case OWN_CONTENT_USED -> {}
                        }
                    });
        }
        return new KnownEvents(digests, booked, cancelled);
    }

    boolean isBooked(PortalId portal, BookingId booking, CourseNumber course) {
        return jdbc.sql("select coalesce(sum(case when type = 'COURSE_BOOKED' then 1 else -1 end), 0)"
                                + " from usage_event where portal = ? and booking_id = ? and course = ?"
                                + " and type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')")
                        .params(portal.value(), booking.value(), course.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** A batch that is in the ledger. */
    record KnownBatch(String digest, String receipt) {}
}
