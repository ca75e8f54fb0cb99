package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toSet;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.RightDecision.Denied;
import de.kitacampus.portal.slave.rights.RightDecision.Granted;
import de.kitacampus.portal.slave.rights.RightDecision.Reason;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database each time, so that a withdrawn right acts on the next click. */
@Service
@Transactional(readOnly = true)
class RightsService implements Rights {

    private final RoleRights rights;
    private final Staff staff;
    private final Offer offer;

    RightsService(RoleRights rights, Staff staff, Offer offer) {
        this.rights = rights;
        this.staff = staff;
        this.offer = offer;
    }

    @Override
    public RightDecision decide(PersonId id, CourseNumber course) {
        Optional<Person> person = staff.find(id).filter(Person::active);
        if (person.isEmpty()) {
            return new Denied(Reason.PERSON_INACTIVE);
        }
        if (offer.find(course).filter(OfferedCourse::available).isEmpty()) {
            return new Denied(Reason.COURSE_NOT_OFFERED);
        }
        List<JobRole> roles = person.get().roles();
        return roles.isEmpty() ? new Denied(Reason.NO_ROLE) : byRole(roles, course);
    }

    private RightDecision byRole(List<JobRole> roles, CourseNumber course) {
        Set<UUID> allowed = rights.findByCourseNumber(course.value()).stream()
                .map(RoleRight::roleId)
                .collect(toSet());
        return roles.stream()
                .filter(role -> allowed.contains(role.id().value()))
                .findFirst()
                .<RightDecision>map(role -> new Granted(role.name()))
                .orElseGet(() -> new Denied(Reason.ROLES_NOT_ALLOWED));
    }

    @Override
    public Set<CourseNumber> allowed(PersonId id) {
        Set<UUID> roles = staff.find(id).filter(Person::active).stream()
                .flatMap(person -> person.roles().stream())
                .map(role -> role.id().value())
                .collect(toSet());
        if (roles.isEmpty()) {
            return Set.of();
        }
        Set<CourseNumber> allowed = new HashSet<>();
        rights.coursesOf(roles).forEach(number -> allowed.add(new CourseNumber(number)));
        allowed.retainAll(offer.courses().stream()
                .map(offered -> offered.course().number())
                .collect(toSet()));
        return allowed;
    }
}
