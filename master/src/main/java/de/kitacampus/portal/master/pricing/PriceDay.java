package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.pricing.PlannedPrices.Planned;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands planned list prices to the catalog when their day has come, through the same door as people do, so that history and events are
 * those of any other change. Looks every minute; what it missed while the master stood still it does at the next look. Of several
 * masters one does each price.
 */
@Component
class PriceDay {

    private static final Logger LOG = LoggerFactory.getLogger(PriceDay.class);

    private final PlannedPrices planned;
    private final CourseList courses;
    private final CourseEditing editing;
    private final CurrentAccount current;
    private final TransactionTemplate transaction;

    PriceDay(
            PlannedPrices planned,
            CourseList courses,
            CourseEditing editing,
            CurrentAccount current,
            PlatformTransactionManager transactions) {
        this.planned = planned;
        this.courses = courses;
        this.editing = editing;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void takeEffect() {
        planned.due()
                .forEach(price -> transaction.executeWithoutResult(status -> {
                    if (planned.done(price) && isRefused(price)) {
                        LOG.warn(
                                "list price of {} from {} waits: the course is being changed",
                                price.course(),
                                price.from());
                        status.setRollbackOnly();
                    }
                }));
    }

    /** Somebody changed the course at the same moment; the next look tries again. */
    private boolean isRefused(Planned price) {
        return current.asSystem(() -> {
            Optional<CourseEntry> course = courses.entry(price.course());
            return course.map(seen -> editing.change(
                            seen.number(), seen.version(), seen.data().withListPrice(price.price())))
                    .filter(CourseChange.ChangedMeanwhile.class::isInstance)
                    .isPresent();
        });
    }
}
