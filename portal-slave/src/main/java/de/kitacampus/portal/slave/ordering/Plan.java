package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.money.Money;
import java.util.List;
import java.util.function.Function;

/**
 * What booking many at once would do, person by person.
 *
 * @param lines by course and name
 */
public record Plan(List<PlannedBooking> lines) {

    public Plan {
        lines = List.copyOf(lines);
    }

    /** What is booked or asked for when the plan is confirmed. */
    public List<PlannedBooking> acting() {
        return lines.stream().filter(line -> line.forecast().acts()).toList();
    }

    /** EK net of all that is booked at once. */
    public Money purchasePrice() {
        return sum(line -> line.course().course().purchasePrice());
    }

    /** VK of all that is booked at once. */
    public Money sellingPrice() {
        return sum(line -> line.course().sellingPrice());
    }

    public long count(Class<? extends Forecast> kind) {
        return lines.stream().filter(line -> kind.isInstance(line.forecast())).count();
    }

    private Money sum(Function<PlannedBooking, Money> price) {
        return lines.stream()
                .filter(line -> line.forecast() instanceof Forecast.WillBook)
                .map(price)
                .reduce(Money.zeroEuro(), Money::plus);
    }
}
