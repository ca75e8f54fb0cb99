package de.kitacampus.portal.master.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.pricing.PlannedPrices.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(username = "anna", roles = "ADMIN")
class PlannedPricesTest {

    @Autowired
    PlannedPrices planned;

    @Autowired
    PriceDay day;

    @Autowired
    PriceHistory history;

    @Autowired
    Catalog catalog;

    @Autowired
    CourseEditing editing;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    private CourseNumber course() {
        CourseNumber number = CourseFixture.anyNumber();
        editing.add(number, CourseFixture.costing("39.00"));
        return number;
    }

    private Money price(CourseNumber course) {
        return catalog.find(course).orElseThrow().listPrice();
    }

    /** As if the planned days had passed. */
    private void daysPass(CourseNumber course, int days) {
        planned.waiting().stream().filter(one -> one.course().equals(course)).forEach(one -> database.sql(
                        "update planned_price set valid_from = ? where id = ?")
                .params(one.from().minusDays(days), one.id())
                .update());
    }

    @Test
    void a_planned_price_holds_from_its_day_on_and_stands_in_the_history() {
        CourseNumber course = course();
        assertThat(planned.plan(course, Money.euro("45.00"), today().plusDays(1)))
                .isInstanceOf(Outcome.Kept.class);
        day.takeEffect();
        assertThat(price(course)).isEqualTo(Money.euro("39.00"));
        daysPass(course, 1);
        day.takeEffect();
        day.takeEffect();
        assertThat(price(course)).isEqualTo(Money.euro("45.00"));
        assertThat(history.count(course.value())).isEqualTo(2);
        assertThat(planned.waiting()).noneMatch(one -> one.course().equals(course));
    }

    @Test
    void what_was_missed_for_a_week_is_done_in_the_order_of_the_days() {
        CourseNumber course = course();
        planned.plan(course, Money.euro("50.00"), today().plusDays(5));
        planned.plan(course, Money.euro("45.00"), today().plusDays(2));
        daysPass(course, 7);
        day.takeEffect();
        assertThat(price(course)).isEqualTo(Money.euro("50.00"));
        assertThat(history.count(course.value())).isEqualTo(3);
    }

    @Test
    void a_price_of_the_same_course_and_day_is_replaced_and_can_be_taken_back() {
        CourseNumber course = course();
        planned.plan(course, Money.euro("45.00"), today().plusDays(1));
        planned.plan(course, Money.euro("46.00"), today().plusDays(1));
        var waiting = planned.waiting().stream()
                .filter(one -> one.course().equals(course))
                .toList();
        assertThat(waiting).singleElement().satisfies(one -> {
            assertThat(one.price()).isEqualTo(Money.euro("46.00"));
            assertThat(one.by()).isEqualTo("anna");
            assertThat(planned.remove(one.id())).isTrue();
            assertThat(planned.remove(one.id())).isFalse();
        });
    }

    @Test
    void a_plan_is_for_tomorrow_or_later_and_for_a_course_there_is() {
        assertThat(planned.plan(course(), Money.euro("45.00"), today()))
                .isEqualTo(new Outcome.TooEarly(today().plusDays(1)));
        assertThat(planned.plan(CourseNumber.of("99.9.99"), Money.euro("45.00"), today().plusDays(1)))
                .isInstanceOf(Outcome.CourseUnknown.class);
    }
}
