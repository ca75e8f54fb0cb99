package de.kitacampus.portal.master.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sums as EN 16931 wants them: tax is computed once for each rate on the sum of its lines.
 *
 * @param net sum of the lines
 * @param vat sum of the taxes
 * @param shares one for each rate, the highest first
 */
public record InvoiceTotals(BigDecimal net, BigDecimal vat, List<Share> shares) {

    /**
     * What falls to one rate.
     *
     * @param tax the rate; the reasons of all its lines joined
     * @param net sum of its lines
     * @param vat tax on it
     */
    public record Share(Tax tax, BigDecimal net, BigDecimal vat) {

        private static Share of(BigDecimal percent, List<InvoiceLine> lines) {
            BigDecimal net = lines.stream().map(InvoiceLine::net).reduce(new BigDecimal("0.00"), BigDecimal::add);
            String reasons =
                    lines.stream().map(line -> line.tax().reason()).distinct().collect(Collectors.joining("; "));
            BigDecimal vat = net.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            return new Share(new Tax(percent, reasons), net, vat);
        }
    }

    static InvoiceTotals of(List<InvoiceLine> lines) {
        List<Share> shares = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.tax().percent(),
                        () -> new TreeMap<>(Comparator.<BigDecimal>reverseOrder()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(rate -> Share.of(rate.getKey(), rate.getValue()))
                .toList();
        return new InvoiceTotals(
                shares.stream().map(Share::net).reduce(new BigDecimal("0.00"), BigDecimal::add),
                shares.stream().map(Share::vat).reduce(new BigDecimal("0.00"), BigDecimal::add),
                shares);
    }

    public BigDecimal gross() {
        return net.add(vat);
    }
}
