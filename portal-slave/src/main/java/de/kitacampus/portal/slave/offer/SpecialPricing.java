package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.offer.SpecialPrice.Basis;
import de.kitacampus.portal.slave.security.CurrentAccount;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SpecialPricing implements SpecialPrices {

    private final SpecialPriceTable table;
    private final StoredCourses courses;
    private final CurrentAccount current;
    private final Clock clock;

    SpecialPricing(SpecialPriceTable table, StoredCourses courses, CurrentAccount current, Clock clock) {
        this.table = table;
        this.courses = courses;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(CourseNumber course) {
        return table.of(course);
    }

    @Override
    public SpecialPriceOutcome add(SpecialPrice price) {
        if (!current.isCarrierAdmin()) {
            return new SpecialPriceOutcome.NotYours();
        }
        Optional<SpecialPriceOutcome.Invalid> invalid = check(price);
        if (invalid.isPresent()) {
            return invalid.get();
        }
        // The course's row is the lock: of two administrators at the same time the second sees the first one's price.
        if (courses.findForChange(price.course().value()).isEmpty()) {
            return new SpecialPriceOutcome.Invalid(Field.FIGURE, "offer.price.unknown");
        }
        return table.of(price.course()).stream()
                .filter(other -> other.withdrawnAt() == null && overlaps(price, other.price()))
                .findFirst()
                .<SpecialPriceOutcome>map(SpecialPriceOutcome.Overlaps::new)
                .orElseGet(() -> new SpecialPriceOutcome.Added(
                        table.insert(price, clock.instant(), current.id().orElse(null))));
    }

    private static Optional<SpecialPriceOutcome.Invalid> check(SpecialPrice price) {
        boolean percent = price.basis() == Basis.PERCENT_OF_EK;
        BigDecimal most = percent ? BigDecimal.valueOf(MAX_PERCENT) : OwnPrices.MAX.amount();
        if (price.figure().signum() < 0) {
            return invalid(Field.FIGURE, "offer.price.negative");
        }
        if (price.figure().compareTo(most) > 0) {
            return invalid(Field.FIGURE, percent ? "offer.special.percent.tooHigh" : "offer.price.tooHigh");
        }
        LocalDate until = price.until();
        return until != null && until.isBefore(price.from())
                ? invalid(Field.UNTIL, "offer.special.until.before")
                : Optional.empty();
    }

    private static Optional<SpecialPriceOutcome.Invalid> invalid(Field field, String key) {
        return Optional.of(new SpecialPriceOutcome.Invalid(field, key));
    }

    /** Two prices for the very same people on one day would be a slip of the pen. */
    private static boolean overlaps(SpecialPrice one, SpecialPrice other) {
        return Objects.equals(one.role(), other.role())
                && Objects.equals(one.centre(), other.centre())
                && !one.isOver(other.from())
                && !other.isOver(one.from());
    }

    @Override
    public boolean withdraw(UUID id) {
        return current.isCarrierAdmin()
                && table.withdraw(id, clock.instant(), current.id().orElse(null));
    }
}
