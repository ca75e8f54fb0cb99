package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.rights.PersonalRights.Draft;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cook of one house, the head of another and a course that nobody has a right to. */
abstract class RightsCase {

    static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RightsMatrix matrix;

    @Autowired
    RightsService rights;

    @Autowired
    PersonalRights exceptions;

    @Autowired
    RightsHistory history;

    @Autowired
    Bookings bookings;

    final JobRole kitchen = new JobRole(new RoleId(UUID.randomUUID()), "Küchenpersonal", 2);
    final Centre north = World.centre("N01", "Haus Nord");
    final Centre south = World.centre("S01", "Haus Süd");
    CourseNumber number;
    RightsItem course;
    Person cook;
    Person head;

    @BeforeEach
    void a_cook_a_head_and_a_course() {
        world.empty();
        jdbc.sql("delete from role_right").update();
        jdbc.sql("delete from personal_right").update();
        number = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        course = RightsItem.of(number);
        cook = person("Kai", kitchen, south);
        head = world.head(world.person("Hanna", "Haupt", north), north);
        world.signInAsAdmin();
    }

    Person person(String name, JobRole role, Centre centre) {
        return world.person(new Person(
                new PersonId(UUID.randomUUID()),
                name,
                "Koch",
                null,
                null,
                List.of(centre),
                List.of(role),
                List.of(),
                true));
    }

    long seen() {
        return matrix.sheet(ItemKind.COURSE).seen();
    }

    RightsMatrix.Outcome tick(boolean on, long seen) {
        Set<Grant> cell = Set.of(new Grant(kitchen.id(), course));
        return matrix.apply(on ? RightsChange.grant(cell) : RightsChange.withdraw(cell), seen);
    }

    Draft draft(boolean allowed, int firstDay, int lastDay) {
        return new Draft(
                cook.id(),
                course,
                allowed,
                TODAY.plusDays(firstDay),
                TODAY.plusDays(lastDay),
                "Vertretung in der Küche");
    }

    boolean mayUse() {
        return rights.mayUse(cook.id(), course);
    }
}
