package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a course's price history; never changed. */
@Entity
@Table(name = "own_price")
class OwnPrice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String courseNumber;
    private @Nullable BigDecimal gross;
    private Instant validFrom;
    private @Nullable UUID accountId;

    protected OwnPrice() {}

    OwnPrice(String courseNumber, @Nullable Money gross, Instant validFrom, @Nullable UUID accountId) {
        if (gross != null && gross.isNegative()) {
            throw new IllegalArgumentException("a price below zero: " + gross);
        }
        this.courseNumber = courseNumber;
        this.gross = gross == null ? null : gross.amount();
        this.validFrom = validFrom;
        this.accountId = accountId;
    }

    String courseNumber() {
        return courseNumber;
    }

    @Nullable
    Money gross() {
        return gross == null ? null : Money.euro(gross);
    }

    OwnPrices.PriceChange change() {
        return new OwnPrices.PriceChange(gross(), validFrom, accountId);
    }
}
