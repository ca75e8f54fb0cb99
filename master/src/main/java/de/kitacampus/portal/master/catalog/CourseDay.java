package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes and retires courses when their day has come, through the same door as people do. Looks every minute; what it missed while
 * the master stood still it does at the next look. A course that is not ready goes live at the first look after it is.
 */
@Component
class CourseDay {

    private static final Logger LOG = LoggerFactory.getLogger(CourseDay.class);

    private final CourseSchedules schedules;
    private final CourseList courses;
    private final CourseEditing editing;
    private final CurrentAccount current;
    private final TransactionTemplate transaction;

    CourseDay(
            CourseSchedules schedules,
            CourseList courses,
            CourseEditing editing,
            CurrentAccount current,
            PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.courses = courses;
        this.editing = editing;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
    void takeEffect() {
        schedules.due().forEach(this::move);
        // Whose both days were missed was published just now.
        schedules.due().forEach(this::move);
    }

    private void move(CourseNumber course) {
        try {
            current.<Void>asSystem(() -> {
                transaction.executeWithoutResult(_ -> moveLocked(course));
                return null;
            });
        } catch (RuntimeException broken) {
            LOG.warn("course {} did not move on its day and is tried again", course, broken);
        }
    }

    private void moveLocked(CourseNumber course) {
        schedules.dueForChange(course).ifPresent(state -> courses.entry(course)
                .map(seen -> editing.move(course, seen.version(), state))
                .ifPresent(outcome -> settle(course, outcome)));
    }

    private void settle(CourseNumber course, CourseChange outcome) {
        switch (outcome) {
            case CourseChange.NotReady(List<String> keys) -> schedules.blocked(course, keys);
            case CourseChange.NoWay(CourseState from) -> {
                LOG.warn("course {} is {}: its schedule has no meaning any more", course, from);
                schedules.drop(course);
            }
            case CourseChange.Changed(CourseEntry now) -> LOG.info("course {} is {} from today", course, now.state());
            case CourseChange.ChangedMeanwhile _, CourseChange.NumberTaken _, CourseChange.Unknown _ ->
                LOG.info("course {} waits for the next look", course);
        }
    }
}
