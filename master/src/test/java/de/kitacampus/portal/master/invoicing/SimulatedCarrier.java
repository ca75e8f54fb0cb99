package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A carrier's portal of the simulated year with books of its own, kept without any of the code that is tested. */
final class SimulatedCarrier {

    /**
     * What it agreed: a discount from so many bookings in a month on, and a least amount.
     *
     * @param percent off the month's net
     * @param minimum net
     */
    record Terms(int from, BigDecimal percent, BigDecimal minimum) {}

    final TestPortal portal;
    final TestJournal journal;
    final CustomerNumber number;
    /** Everything that happened, sent or not. */
    final List<UsageEvent> booked = new ArrayList<>();
    /** Bookings that nobody cancelled. */
    final List<UsageEvent> running = new ArrayList<>();
    /** Of an outage: closed into batches later. */
    final List<UsageEvent> waiting = new ArrayList<>();

    final Map<YearMonth, Terms> terms = new TreeMap<>();
    private final List<UsageEvent> notBilled = new ArrayList<>();

    SimulatedCarrier(TestPortal portal, CustomerNumber number) {
        this.portal = portal;
        this.journal = new TestJournal(portal);
        this.number = number;
    }

    void received(List<UsageEvent> events) {
        notBilled.addAll(events);
    }

    static YearMonth month(UsageEvent event) {
        return YearMonth.from(event.occurredAt().atZone(BillingPeriod.ZONE));
    }

    static BigDecimal sum(List<UsageEvent> events) {
        return events.stream()
                .map(event -> event.purchasePrice().amount())
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    Map<YearMonth, BigDecimal> bookedByMonth() {
        Map<YearMonth, BigDecimal> sums = new TreeMap<>();
        booked.forEach(event -> sums.merge(month(event), event.purchasePrice().amount(), BigDecimal::add));
        return sums;
    }

    /** What the invoice of a month must come to, net; from now on it is billed. */
    BigDecimal bill(YearMonth month) {
        List<UsageEvent> due =
                notBilled.stream().filter(event -> !month(event).isAfter(month)).toList();
        notBilled.removeAll(due);
        BigDecimal net = sum(due);
        Terms agreed = agreed(month);
        if (agreed == null) {
            return net;
        }
        long volume = due.stream()
                .mapToInt(event -> event.purchasePrice().amount().signum())
                .sum();
        BigDecimal discount = volume >= agreed.from()
                ? net.multiply(agreed.percent()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
        return net.subtract(discount).max(agreed.minimum());
    }

    private @Nullable Terms agreed(YearMonth month) {
        return terms.entrySet().stream()
                .filter(entry -> !entry.getKey().isAfter(month))
                .map(Map.Entry::getValue)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
