package de.kitacampus.portal.master.statistics;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.catalog.Category;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at; null does not restrict.
 *
 * @param year one year
 * @param customer one carrier
 * @param category courses of one category
 * @param course one course
 */
public record StatisticsFilter(
        @Nullable Integer year,
        @Nullable CustomerNumber customer,
        @Nullable Category category,
        @Nullable CourseNumber course) {

    public static final StatisticsFilter ALL = new StatisticsFilter(null, null, null, null);

    public StatisticsFilter withYear(@Nullable Integer value) {
        return new StatisticsFilter(value, customer, category, course);
    }

    public StatisticsFilter withCustomer(@Nullable CustomerNumber value) {
        return new StatisticsFilter(year, value, category, course);
    }

    public StatisticsFilter withCategory(@Nullable Category value) {
        return new StatisticsFilter(year, customer, value, course);
    }

    public StatisticsFilter withCourse(@Nullable CourseNumber value) {
        return new StatisticsFilter(year, customer, category, value);
    }

    /** Whether only some courses are looked at. Invoices know of carriers and months, not of courses. */
    public boolean isOfCourses() {
        return category != null || course != null;
    }
}
