package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a course's list price.
 *
 * @param course the course
 * @param at when
 * @param by user name
 * @param before the price until then, or null when the course was added
 * @param after the price from then on
 */
public record ListPriceChange(
        CourseNumber course,
        Instant at,
        String by,
        @Nullable Money before,
        Money after) {}
