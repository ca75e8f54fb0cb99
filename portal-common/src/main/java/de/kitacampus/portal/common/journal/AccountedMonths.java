package de.kitacampus.portal.common.journal;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.journal.ChainVerifier.SignedBatch;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up a journal by month from its batches and receipts alone: what was accepted, at the EK that the receipt names. Signatures are
 * somebody else's business.
 */
public final class AccountedMonths {

    private final Map<BillingPeriod, Figures> months = new TreeMap<>();
    private final Map<Article, Long> articles = new HashMap<>();

    /**
     * What an invoice has a line for.
     *
     * @param course the course
     * @param month when it was booked or cancelled, Europe/Berlin
     * @param price EK as billed, net, never negative
     */
    public record Article(CourseNumber course, BillingPeriod month, Money price) {}

    /** A batch without a receipt is not accounted for yet and left out. */
    public void add(SignedBatch signed) {
        String signedReceipt = signed.receipt();
        if (signedReceipt != null) {
            UsageBatch batch = WireJson.read(content(signed.batch()), UsageBatch.class);
            UsageReceipt receipt = WireJson.read(content(signedReceipt), UsageReceipt.class);
            for (int place = 0; place < batch.entries().size(); place++) {
                Outcome outcome = receipt.outcomes().get(place);
                if (outcome.verdict() == Verdict.ACCEPTED) {
                    count(WireJson.read(batch.entries().get(place).payload(), UsageEvent.class), outcome);
                }
            }
        }
    }

    private static String content(String jws) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private void count(UsageEvent event, Outcome outcome) {
        BillingPeriod month = BillingPeriod.containing(event.occurredAt());
        Money billed =
                event.type() == UsageType.OWN_CONTENT_USED ? Money.zeroEuro() : outcome.billed(event.purchasePrice());
        if (event.course() != null) {
            articles.merge(
                    new Article(event.course(), month, billed.isNegative() ? billed.times(-1) : billed),
                    event.type() == UsageType.COURSE_BOOKED ? 1L : -1L,
                    Long::sum);
        }
        months.merge(
                month,
                switch (event.type()) {
                    case COURSE_BOOKED -> new Figures(month, 1, billed, event.sellingPrice(), 0);
                    case BOOKING_CANCELLED -> new Figures(month, -1, billed, event.sellingPrice(), 0);
                    case OWN_CONTENT_USED -> new Figures(month, 0, billed, event.sellingPrice(), 1);
                },
                Figures::plus);
    }

    /** The months that something is accounted for in, the earliest first. */
    public List<Figures> figures() {
        return List.copyOf(months.values());
    }

    /** Bookings less cancellations. */
    public Map<Article, Long> articles() {
        return Map.copyOf(articles);
    }

    /**
     * @param month the month, Europe/Berlin
     * @param bookings bookings less cancellations
     * @param purchasePrice sum of EK as billed, net
     * @param sellingPrice sum of VK, gross
     * @param ownUses uses of own content
     */
    public record Figures(BillingPeriod month, long bookings, Money purchasePrice, Money sellingPrice, long ownUses) {

        Figures plus(Figures other) {
            return new Figures(
                    month,
                    bookings + other.bookings,
                    purchasePrice.plus(other.purchasePrice),
                    sellingPrice.plus(other.sellingPrice),
                    ownUses + other.ownUses);
        }
    }
}
