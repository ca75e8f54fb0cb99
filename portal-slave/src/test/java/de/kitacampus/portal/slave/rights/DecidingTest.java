package de.kitacampus.portal.slave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.Deciding.Situation;
import de.kitacampus.portal.slave.rights.RightDecision.Reason;
import de.kitacampus.portal.slave.rights.RightsItems.State;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules in their order; each test has one thing that stands in the way, or none. */
class DecidingTest {

    private static final Instant SINCE = Instant.parse("2026-03-12T08:00:00Z");
    private static final JobRole KITCHEN = new JobRole(new RoleId(UUID.randomUUID()), "Küchenpersonal", 2);
    private static final JobRole HEAD = new JobRole(new RoleId(UUID.randomUUID()), "Leitung", 1);
    private static final PersonalRight ALLOWED = exception(true);
    private static final PersonalRight FORBIDDEN = exception(false);

    private boolean active = true;
    private @Nullable LocalDate left;
    private List<JobRole> roles = List.of(HEAD, KITCHEN);
    private ItemKind kind = ItemKind.COURSE;
    private State state = State.OFFERED;
    private boolean suspended;
    private @Nullable PersonalRight exception;

    @Test
    void one_of_several_roles_is_enough() {
        assertThat(decision()).isEqualTo(new RightDecision.ByRole(KITCHEN, SINCE));
    }

    @Test
    void roles_without_the_right_are_not_enough() {
        roles = List.of(HEAD);
        assertThat(decision()).isEqualTo(new RightDecision.RolesWithout(List.of(HEAD)));
    }

    @Test
    void without_a_role_there_is_no_right() {
        roles = List.of();
        assertThat(reason()).isEqualTo(Reason.NO_ROLE);
    }

    @Test
    void who_has_left_may_nothing_whatever_else_is_true() {
        active = false;
        left = LocalDate.of(2026, 7, 31);
        exception = ALLOWED;
        assertThat(decision()).isEqualTo(new RightDecision.Inactive(left));
    }

    @Test
    void what_is_withdrawn_is_for_nobody_not_even_by_an_exception() {
        state = State.WITHDRAWN;
        exception = ALLOWED;
        assertThat(reason()).isEqualTo(Reason.COURSE_NOT_OFFERED);
        kind = ItemKind.CONTENT;
        state = State.NOT_PUBLISHED;
        assertThat(reason()).isEqualTo(Reason.NOT_PUBLISHED);
    }

    @Test
    void a_suspended_portal_has_no_courses_but_keeps_its_own_content() {
        suspended = true;
        assertThat(reason()).isEqualTo(Reason.PORTAL_SUSPENDED);
        kind = ItemKind.CONTENT;
        assertThat(decision()).isInstanceOf(RightDecision.ByRole.class);
    }

    @Test
    void an_exception_comes_before_the_roles_in_both_directions() {
        exception = FORBIDDEN;
        assertThat(decision()).isEqualTo(new RightDecision.Excepted(FORBIDDEN));
        roles = List.of();
        exception = ALLOWED;
        assertThat(decision()).isEqualTo(new RightDecision.ByException(ALLOWED));
    }

    private RightDecision decision() {
        return Deciding.decide(new Situation(
                active, left, roles, kind, state, suspended, exception, Map.of(KITCHEN.id(), Optional.of(SINCE))));
    }

    private Reason reason() {
        return ((RightDecision.Denied) decision()).reason();
    }

    private static PersonalRight exception(boolean allowed) {
        LocalDate day = LocalDate.of(2026, 8, 15);
        return new PersonalRight(
                UUID.randomUUID(),
                0,
                new PersonId(UUID.randomUUID()),
                RightsItem.of(CourseNumber.of("1.9.04")),
                allowed,
                day,
                day,
                "Vertretung",
                SINCE,
                null,
                null);
    }
}
