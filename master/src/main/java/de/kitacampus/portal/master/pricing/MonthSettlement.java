package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.master.pricing.Adjustment.Kind;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settlement of one month under given terms: flat rate or tier first, the minimum fee last. */
final class MonthSettlement {

    /** Fees are services supplied electronically. */
    static final VatRate FEES = VatRate.STANDARD;

    private final AgreementTerms terms;
    private final List<PricedUsage> usage;
    private final long bookedThisYearBefore;
    private final long activeUsers;

    MonthSettlement(AgreementTerms terms, List<PricedUsage> usage, long bookedThisYearBefore, long activeUsers) {
        this.terms = terms;
        this.usage = List.copyOf(usage);
        this.bookedThisYearBefore = bookedThisYearBefore;
        this.activeUsers = activeUsers;
    }

    List<Adjustment> adjustments() {
        FlatRate flatRate = terms.flatRate();
        List<Adjustment> lines = new ArrayList<>(flatRate == null ? tierDiscounts() : instead(flatRate));
        lines.addAll(minimumFee(terms.minimumFee(), total(lines)));
        return List.copyOf(lines);
    }

    /** What the month comes to, net. */
    Money net() {
        return total(adjustments());
    }

    private Money total(List<Adjustment> lines) {
        Money booked = usage.stream().map(PricedUsage::net).reduce(Money.zeroEuro(), Money::plus);
        return lines.stream().map(Adjustment::net).reduce(booked, Money::plus);
    }

    /** Bookings that cost something, less cancellations. */
    static long charged(List<PricedUsage> usage) {
        return usage.stream()
                .filter(line -> !line.purchasePrice().isZero())
                .mapToLong(PricedUsage::count)
                .sum();
    }

    private List<Adjustment> tierDiscounts() {
        boolean ofTheYear = terms.volume() == Volume.YEAR;
        long volume = charged(usage) + (ofTheYear ? bookedThisYearBefore : 0);
        return terms.tier(volume)
                .map(tier -> tierDiscounts(tier, volume, ofTheYear ? "Kalenderjahr" : "Monat"))
                .orElse(List.of());
    }

    private List<Adjustment> tierDiscounts(Tier tier, long volume, String span) {
        String reason = "Staffelrabatt %s (%s Buchungen im %s, ab %s)"
                .formatted(
                        GermanText.percent(tier.percent()),
                        GermanText.number(volume),
                        span,
                        GermanText.number(tier.from()));
        return perRate(
                Kind.TIER_DISCOUNT,
                net -> net.times(tier.percent().movePointLeft(2).negate(), RoundingMode.HALF_UP),
                reason);
    }

    private List<Adjustment> instead(FlatRate flatRate) {
        List<Adjustment> lines =
                new ArrayList<>(perRate(Kind.FLAT_RATE, net -> net.times(-1), "Mit der Pauschale abgegolten"));
        Money amount = flatRate.amount();
        switch (flatRate.basis()) {
            case MONTH -> lines.add(new Adjustment(Kind.FLAT_RATE, amount, FEES, "Monatspauschale"));
            case HEAD ->
                lines.add(new Adjustment(
                        Kind.FLAT_RATE,
                        amount.times(activeUsers),
                        FEES,
                        "Monatspauschale für %s aktive Nutzer-IDs zu je %s"
                                .formatted(GermanText.number(activeUsers), GermanText.money(amount))));
        }
        lines.removeIf(line -> line.net().isZero());
        return lines;
    }

    private static List<Adjustment> minimumFee(@Nullable Money least, Money reached) {
        return least == null || reached.compareTo(least) >= 0
                ? List.of()
                : List.of(new Adjustment(
                        Kind.MINIMUM_FEE,
                        least.minus(reached),
                        FEES,
                        "Ausgleich zum vereinbarten Mindestentgelt von %s im Monat"
                                .formatted(GermanText.money(least))));
    }

    private interface Change {
        Money of(Money net);
    }

    private List<Adjustment> perRate(Kind kind, Change change, String reason) {
        Map<VatRate, Money> nets =
                new TreeMap<>(Comparator.comparing(VatRate::percent).reversed());
        usage.forEach(line -> nets.merge(line.rate(), line.net(), Money::plus));
        return nets.entrySet().stream()
                .map(net -> new Adjustment(kind, change.of(net.getValue()), net.getKey(), reason))
                .filter(line -> !line.net().isZero())
                .toList();
    }
}
