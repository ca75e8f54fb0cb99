package de.kitacampus.portal.slave.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;

@InTheWorld
class LaunchingTest {

    private static final LaunchTicket TICKET =
            new LaunchTicket("geheim", "http://127.0.0.1:9000/play", World.START.plusSeconds(60));

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Launching launching;

    @Autowired
    MyLearning learning;

    private Person anna;
    private CourseNumber course;
    private Booking booking;

    @BeforeEach
    void anna_has_booked() {
        world.empty();
        anna = world.person("Anna", "Acker", World.centre("K01", "Sonnenkinder"));
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        bookings.book(anna.id(), course);
        booking = bookings.of(anna.id()).getFirst();
        world.signIn(anna);
        when(world.server().launch(any())).thenReturn(new CourseServer.Answer.Ready(TICKET));
    }

    @Test
    void a_launch_names_the_pseudonym_and_the_way_back() {
        assertThat(launch()).isEqualTo(new LaunchOutcome.Ready(TICKET));
        ArgumentCaptor<LaunchRequest> asked = ArgumentCaptor.forClass(LaunchRequest.class);
        verify(world.server()).launch(asked.capture());
        assertThat(asked.getValue().userId()).isEqualTo(booking.userId());
        assertThat(asked.getValue().course()).isEqualTo(course);
        assertThat(asked.getValue().bookingId()).isEqualTo(booking.id());
        assertThat(asked.getValue().usableUntil()).isEqualTo(booking.usableUntil());
        assertThat(asked.getValue().returnUrl()).endsWith("/courses?booking=" + booking.id());
        assertThat(asked.getValue().language()).isEqualTo("de");
    }

    @Test
    void a_launched_course_is_started_and_can_no_longer_be_cancelled() {
        launch();
        assertThat(learning.find(booking.id()).orElseThrow().state().step()).isEqualTo(LearningState.Step.STARTED);
        assertThat(bookings.cancel(anna.id(), booking.id())).isEqualTo(new CancelOutcome.AlreadyStarted());
    }

    @Test
    void an_unreachable_server_starts_nothing() {
        when(world.server().launch(any())).thenReturn(new CourseServer.Answer.Unreachable());
        assertThat(launch()).isEqualTo(new LaunchOutcome.Unreachable());
        assertThat(bookings.find(booking.id()).orElseThrow().firstStartAt()).isNull();
    }

    @Test
    void a_refusal_keeps_its_code() {
        when(world.server().launch(any())).thenReturn(new CourseServer.Answer.Refused(ProblemCode.COURSE_NOT_PLAYABLE));
        assertThat(launch()).isEqualTo(new LaunchOutcome.Refused(ProblemCode.COURSE_NOT_PLAYABLE));
    }

    @Test
    void a_failed_learner_is_told_when_to_come_back() {
        when(world.server().launch(any()))
                .thenReturn(new CourseServer.Answer.RetakeFrom(World.START.plusSeconds(3600)));
        assertThat(launch()).isEqualTo(new LaunchOutcome.RetakeFrom(World.START.plusSeconds(3600)));
    }

    @Test
    void a_right_withdrawn_acts_at_the_click() {
        world.forbid(anna, course);
        assertThat(launch()).isEqualTo(new LaunchOutcome.Denied(RightDecision.Reason.ROLES_NOT_ALLOWED));
        verifyNoInteractions(world.server());
    }

    @Test
    void a_booking_that_is_over_cancelled_or_somebody_elses_starts_nothing() {
        Person other = world.person("Olga", "Ohne", World.centre("K01", "Sonnenkinder"));
        world.allow(other, course);
        world.signIn(other);
        assertThat(launch()).isEqualTo(new LaunchOutcome.NotRunning());
        world.signIn(anna);
        world.time().set(booking.usableUntil());
        assertThat(launch()).isEqualTo(new LaunchOutcome.NotRunning());
        world.time().set(World.START);
        bookings.cancel(anna.id(), booking.id());
        assertThat(launch()).isEqualTo(new LaunchOutcome.NotRunning());
        verifyNoInteractions(world.server());
    }

    @Test
    void who_cancels_while_the_server_answers_does_not_get_in() {
        when(world.server().launch(any())).thenAnswer(call -> {
            bookings.cancel(anna.id(), booking.id());
            return new CourseServer.Answer.Ready(TICKET);
        });
        assertThat(launch()).isEqualTo(new LaunchOutcome.NotRunning());
    }

    private LaunchOutcome launch() {
        return launching.launch(booking.id(), Locale.GERMAN);
    }
}
