package de.kitacampus.portal.master.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.CourseSchedules.Outcome;
import de.kitacampus.portal.master.catalog.CourseSchedules.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@SpringBootTest
@Tag("persistence")
@WithMockUser(
        username = "anna",
        roles = {"CATALOG", "AUDITOR"})
class CourseSchedulesTest {

    /** The say of the packages: the courses here have none. */
    @MockitoSpyBean
    PublicationCheck ready;

    @Autowired
    CourseSchedules schedules;

    @Autowired
    CourseDay day;

    @Autowired
    CourseEditing editing;

    @Autowired
    Courses courses;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @BeforeEach
    void everyCourseIsReady() {
        doReturn(Optional.empty()).when(ready).obstacle(any());
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE).plusDays(days);
    }

    private CourseNumber draft() {
        return ((CourseChange.Changed) editing.add(CourseFixture.anyNumber(), CourseFixture.aCourse()))
                .now()
                .number();
    }

    private CourseNumber live() {
        CourseNumber course = draft();
        editing.move(course, 0, CourseState.LIVE);
        assertThat(state(course)).isEqualTo(CourseState.LIVE);
        return course;
    }

    private CourseState state(CourseNumber course) {
        return courses.findById(course.value()).orElseThrow().state();
    }

    private Outcome plan(CourseNumber course, @Nullable LocalDate publishOn, @Nullable LocalDate retireOn) {
        return schedules.plan(course, new Wish(publishOn, false, retireOn));
    }

    /** As if so many days had passed. */
    private void daysPass(CourseNumber course, int days) {
        database.sql("update course_schedule set publish_on = publish_on - " + days + ", retire_on = retire_on - "
                        + days + " where course_number = ?")
                .param(course.value())
                .update();
    }

    @Test
    void a_draft_appears_on_its_day_and_not_before() {
        CourseNumber course = draft();
        assertThat(schedules.plan(course, new Wish(in(2), true, null))).isEqualTo(new Outcome.Kept());
        daysPass(course, 1);
        day.takeEffect();
        assertThat(state(course)).isEqualTo(CourseState.DRAFT);
        daysPass(course, 1);
        day.takeEffect();
        assertThat(state(course)).isEqualTo(CourseState.NEW);
        assertThat(schedules.of(course)).isEmpty();
    }

    @Test
    void a_course_on_offer_retires_on_its_day() {
        CourseNumber course = live();
        plan(course, null, in(1));
        day.takeEffect();
        assertThat(state(course)).isEqualTo(CourseState.LIVE);
        daysPass(course, 1);
        day.takeEffect();
        assertThat(state(course)).isEqualTo(CourseState.RETIRED);
    }

    @Test
    void who_stood_still_on_both_days_publishes_and_retires() {
        CourseNumber course = draft();
        plan(course, in(1), in(3));
        daysPass(course, 10);
        day.takeEffect();
        assertThat(state(course)).isEqualTo(CourseState.RETIRED);
        assertThat(schedules.of(course)).isEmpty();
    }

    @Test
    void a_course_that_is_not_ready_says_why_and_appears_as_soon_as_it_is() {
        CourseNumber course = draft();
        doReturn(Optional.of("content.obstacle.no-package")).when(ready).obstacle(course);
        plan(course, in(1), in(30));
        daysPass(course, 1);
        day.takeEffect();
        assertThat(state(course)).isEqualTo(CourseState.DRAFT);
        assertThat(schedules.obstructed()).anyMatch(late -> late.course().equals(course));
        doReturn(Optional.empty()).when(ready).obstacle(course);
        day.takeEffect();
        assertThat(state(course)).isEqualTo(CourseState.LIVE);
        assertThat(schedules.of(course)).hasValueSatisfying(left -> {
            assertThat(left.publishOn()).isNull();
            assertThat(left.retireOn()).isEqualTo(in(29));
            assertThat(left.obstacleKeys()).isEmpty();
        });
    }

    @Test
    void what_was_published_by_hand_is_not_published_again() {
        CourseNumber course = draft();
        plan(course, in(1), null);
        editing.move(course, 0, CourseState.LIVE);
        assertThat(schedules.of(course)).isEmpty();
    }

    @Test
    void a_day_that_cannot_be_is_refused() {
        CourseNumber draft = draft();
        assertThat(plan(draft, in(0), null)).isEqualTo(new Outcome.TooEarly(in(1)));
        assertThat(plan(draft, in(5), in(5))).isEqualTo(new Outcome.WrongOrder());
        assertThat(plan(draft, null, in(5))).isEqualTo(new Outcome.NotOnOffer());
        assertThat(plan(live(), in(5), null)).isEqualTo(new Outcome.OnOffer());
        assertThat(plan(CourseNumber.of("99.8.77"), in(5), null)).isEqualTo(new Outcome.CourseUnknown());
    }

    @Test
    void days_can_be_changed_and_taken_back() {
        CourseNumber course = draft();
        plan(course, in(1), null);
        plan(course, in(7), null);
        assertThat(schedules.of(course))
                .hasValueSatisfying(kept -> assertThat(kept.publishOn()).isEqualTo(in(7)));
        plan(course, null, null);
        assertThat(schedules.all()).doesNotContainKey(course);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_plans_nothing() {
        assertThatThrownBy(() -> plan(CourseNumber.of("99.8.77"), in(5), null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
