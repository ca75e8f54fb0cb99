package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.usage.ClosingBooking;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line. Its net is exact: whole numbers times cents.
 *
 * @param article course number, or empty
 * @param name what was supplied
 * @param note what else is to say, may be empty
 * @param month when
 * @param centre code of the centre when the invoice is for one, or null
 * @param quantity negative for what is taken back
 * @param price of one, net, never negative
 * @param tax value added tax
 */
public record InvoiceLine(
        String article,
        String name,
        String note,
        YearMonth month,
        @Nullable String centre,
        long quantity,
        BigDecimal price,
        Tax tax) {

    public InvoiceLine {
        price = price.setScale(2);
        if (price.signum() < 0) {
            throw new IllegalArgumentException("a price is not negative: " + price);
        }
    }

    public BigDecimal net() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    /** Whether the booking is counted on this line. */
    public boolean counts(ClosingBooking booking) {
        return article.equals(booking.course().value())
                && month.equals(BillingPeriod.containing(booking.occurredAt()).month())
                && price.equals(booking.net().amount().abs())
                && tax.percent().equals(booking.rate().percent());
    }

    InvoiceLine negated() {
        return new InvoiceLine(article, name, note, month, centre, -quantity, price, tax);
    }
}
