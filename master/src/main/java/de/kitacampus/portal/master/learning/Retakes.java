package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.scorm.runtime.ItemRecord;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import de.kitacampus.portal.master.content.LearnerRecords.Retake;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a failed test may begin again. An attempt that is not failed, or whose run never ended, is resumed and does not count as
 * another one.
 *
 * @param rule the course's rule as it is now, or null for none
 * @see "Design decision: DD081-20261122-retakes.md"
 */
record Retakes(@Nullable RetakeRule rule) {

    /** Whether opening the item of this last attempt may begin another one. */
    Retake of(ItemRecord last, Instant now) {
        if (rule == null || !last.isFailedForGood()) {
            return new Retake.Allowed();
        }
        Integer attempts = rule.attempts();
        if (attempts != null && last.attempt() >= attempts) {
            return new Retake.NoneLeft();
        }
        Integer hours = rule.waitHours();
        Instant from = last.updatedAt().plus(Duration.ofHours(hours == null ? 0 : hours));
        return from.isAfter(now) ? new Retake.From(from) : new Retake.Allowed();
    }

    /** Of a course that is failed as a whole: the earliest chance that any of its items not passed offers. */
    Retake of(List<ItemRecord> lastOfEachNotPassed, Instant now) {
        List<Retake> chances =
                lastOfEachNotPassed.stream().map(last -> of(last, now)).toList();
        if (chances.isEmpty() || chances.stream().anyMatch(Retake.Allowed.class::isInstance)) {
            return new Retake.Allowed();
        }
        Optional<Retake.From> earliest = chances.stream()
                .filter(Retake.From.class::isInstance)
                .map(Retake.From.class::cast)
                .min(Comparator.comparing(Retake.From::instant));
        return earliest.<Retake>map(from -> from).orElseGet(Retake.NoneLeft::new);
    }
}
