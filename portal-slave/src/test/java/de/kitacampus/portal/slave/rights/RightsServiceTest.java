package de.kitacampus.portal.slave.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.RightDecision.Denied;
import de.kitacampus.portal.slave.rights.RightDecision.Granted;
import de.kitacampus.portal.slave.rights.RightDecision.Reason;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsServiceTest {

    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");
    private static final JobRole KITCHEN = new JobRole(new RoleId(UUID.randomUUID()), "Küchenpersonal", 2);
    private static final JobRole HEAD = new JobRole(new RoleId(UUID.randomUUID()), "Leitung", 1);
    private final RoleRights rights = mock(RoleRights.class);
    private final Staff staff = mock(Staff.class);
    private final Offer offer = mock(Offer.class);
    private final RightsService service = new RightsService(rights, staff, offer);

    @Test
    void one_of_several_roles_is_enough() {
        offered(true);
        allowed(KITCHEN);
        assertThat(service.decide(person(true, HEAD, KITCHEN), COURSE)).isEqualTo(new Granted("Küchenpersonal"));
    }

    @Test
    void roles_without_the_right_are_not_enough() {
        offered(true);
        allowed(KITCHEN);
        assertThat(service.decide(person(true, HEAD), COURSE)).isEqualTo(new Denied(Reason.ROLES_NOT_ALLOWED));
    }

    @Test
    void a_person_without_role_may_nothing() {
        offered(true);
        PersonId nobody = person(true);
        assertThat(service.decide(nobody, COURSE)).isEqualTo(new Denied(Reason.NO_ROLE));
        assertThat(service.allowed(nobody)).isEmpty();
    }

    @Test
    void an_inactive_person_may_nothing() {
        offered(true);
        allowed(KITCHEN);
        PersonId former = person(false, KITCHEN);
        assertThat(service.decide(former, COURSE)).isEqualTo(new Denied(Reason.PERSON_INACTIVE));
        assertThat(service.allowed(former)).isEmpty();
    }

    @Test
    void a_course_that_is_no_longer_offered_is_refused() {
        offered(false);
        allowed(KITCHEN);
        assertThat(service.decide(person(true, KITCHEN), COURSE)).isEqualTo(new Denied(Reason.COURSE_NOT_OFFERED));
    }

    private void offered(boolean available) {
        OfferedCourse course = mock(OfferedCourse.class);
        when(course.available()).thenReturn(available);
        when(offer.find(COURSE)).thenReturn(Optional.of(course));
    }

    private void allowed(JobRole role) {
        when(rights.findByCourseNumber(COURSE.value()))
                .thenReturn(List.of(new RoleRight(UUID.randomUUID(), role.id().value(), COURSE.value())));
    }

    private PersonId person(boolean active, JobRole... roles) {
        PersonId id = new PersonId(UUID.randomUUID());
        Person person = new Person(id, "Berta", "Beispiel", null, null, List.of(), List.of(roles), List.of(), active);
        when(staff.find(id)).thenReturn(Optional.of(person));
        return id;
    }
}
