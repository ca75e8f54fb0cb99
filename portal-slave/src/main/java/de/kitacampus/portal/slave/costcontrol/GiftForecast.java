package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What it costs the carrier to give courses away. Money is EK without VAT unless said otherwise.
 *
 * @param first first month looked back on
 * @param last last month looked back on, the one before the present
 * @param lines the courses, the dearest of last year first
 */
public record GiftForecast(BillingPeriod first, BillingPeriod last, List<Line> lines) {

    /**
     * One course.
     *
     * @param bookings how often it was booked and not cancelled in those months
     * @param paid what Kita-Campus charged for these bookings
     * @param taken what people paid for them, with VAT: what the carrier would have gone without
     * @param people how many people may book it now
     */
    public record Line(OfferedCourse course, long bookings, Money paid, Money taken, long people) {

        /** As many bookings as last year, at the present EK. */
        public Money likely() {
            return course.course().purchasePrice().times(bookings);
        }

        /** Everybody who may books it once, at the present EK. */
        public Money most() {
            return course.course().purchasePrice().times(people);
        }
    }

    /** The sum of a figure over all courses. */
    public Money sum(Function<Line, Money> figure) {
        return lines.stream().map(figure).reduce(Money.zeroEuro(), Money::plus);
    }

    public long bookings() {
        return lines.stream().mapToLong(Line::bookings).sum();
    }

    static final Comparator<Line> DEAREST = Comparator.comparing(Line::paid)
            .reversed()
            .thenComparing(line -> line.course().course().number());
}
