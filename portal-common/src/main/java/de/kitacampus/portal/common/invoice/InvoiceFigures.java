package de.kitacampus.portal.common.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of an invoice as its XML (UN/CEFACT Cross Industry Invoice after EN 16931) states them. Amounts are euro, net unless
 * said otherwise.
 *
 * @param number its number (BT-1)
 * @param type code of UNTDID 1001 (BT-3); 381 gives back, so its amounts count negative
 * @param lines its lines
 * @param shares what falls to each rate, as stated
 * @param lineTotal sum of the lines, as stated (BT-106)
 * @param net total without tax, as stated (BT-109)
 * @param vat tax, as stated (BT-110)
 * @param gross total with tax, as stated (BT-112)
 * @param due what is to be paid, as stated (BT-115)
 */
public record InvoiceFigures(
        String number,
        String type,
        List<Line> lines,
        List<Share> shares,
        BigDecimal lineTotal,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal gross,
        BigDecimal due) {

    private static final String CREDIT_NOTE = "381";

    /**
     * @param position its number on the invoice (BT-126)
     * @param article course number (BT-155), or empty for what an agreement adds or takes off
     * @param name what was supplied
     * @param month when
     * @param quantity negative for what is taken back
     * @param price of one
     * @param net as stated
     * @param percent rate of value added tax
     */
    public record Line(
            String position,
            String article,
            String name,
            YearMonth month,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal net,
            BigDecimal percent) {}

    /**
     * @param percent rate of value added tax
     * @param net as stated
     * @param vat as stated
     */
    public record Share(BigDecimal percent, BigDecimal net, BigDecimal vat) {}

    /** 1 if what it names is owed, -1 if it is given back. */
    public int sign() {
        return type.equals(CREDIT_NOTE) ? -1 : 1;
    }

    /** What does not add up, in sentences; empty if all does (EN 16931, BR-CO-10 to BR-CO-17). */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Line line : lines) {
            check(faults, "line " + line.position(), line.price().multiply(line.quantity()), line.net());
        }
        check(faults, "the sum of the lines", sum(lines.stream().map(Line::net).toList()), lineTotal);
        check(faults, "the total without tax", lineTotal, net);
        Map<BigDecimal, BigDecimal> rates = new TreeMap<>();
        lines.forEach(line -> rates.merge(line.percent().stripTrailingZeros(), line.net(), BigDecimal::add));
        for (Share share : shares) {
            BigDecimal percent = share.percent().stripTrailingZeros();
            BigDecimal lines = rates.remove(percent);
            String rate = percent.toPlainString() + " %";
            check(faults, "the sum of the lines at " + rate, lines == null ? BigDecimal.ZERO : lines, share.net());
            check(faults, "the tax of " + rate, share.net().multiply(percent).movePointLeft(2), share.vat());
        }
        rates.keySet()
                .forEach(rate -> faults.add("the lines at " + rate.toPlainString() + " % have no tax of their own"));
        check(faults, "the tax", sum(shares.stream().map(Share::vat).toList()), vat);
        check(faults, "the total with tax", net.add(vat), gross);
        check(faults, "what is to be paid", gross, due);
        return faults;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void check(List<String> faults, String what, BigDecimal computed, BigDecimal stated) {
        BigDecimal cents = computed.setScale(2, RoundingMode.HALF_UP);
        if (cents.compareTo(stated) != 0) {
            faults.add("%s should be %s and is %s".formatted(what, cents.toPlainString(), stated.toPlainString()));
        }
    }
}
