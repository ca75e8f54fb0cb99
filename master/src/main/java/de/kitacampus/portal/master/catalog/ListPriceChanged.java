package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list price was set; published within the transaction of the change.
 *
 * @param course the course
 * @param before the price until then, or null when the course was added
 * @param after the price from then on
 * @param at when
 * @param by user name
 */
public record ListPriceChanged(
        CourseNumber course, @Nullable Money before, Money after, Instant at, String by) {}
