package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import de.kitacampus.portal.slave.training.TrainingForTests;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two centres, their heads, and Anna in the north who may take a course. */
@InTheWorld
abstract class OrderingHouse {

    static final Money PRICE = Money.euro("30.00");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bookings bookings;

    @Autowired
    ApprovalPolicy policy;

    final Centre north = World.centre("N01", "Haus Nord");
    final Centre south = World.centre("S01", "Haus Süd");
    Person anna;
    Person berta;
    Person hanna;
    Person sofia;
    CourseNumber course;

    @BeforeEach
    void two_centres() {
        world.empty();
        empty(jdbc);
        anna = world.person("Anna", "Acker", north);
        berta = world.person("Berta", "Bauer", south);
        hanna = world.head(world.person("Hanna", "Haupt", north), north);
        sofia = world.head(world.person("Sofia", "Sommer", south), south);
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        List.of(anna, berta, hanna).forEach(person -> world.allow(person, course));
        world.signInAsAdmin();
    }

    /** Others in this context book without asking. */
    @AfterEach
    void leaveNothing() {
        empty(jdbc);
    }

    static void empty(JdbcClient jdbc) {
        jdbc.sql("delete from booking_request").update();
        jdbc.sql("delete from approval_rule").update();
        TrainingForTests.empty(jdbc);
    }

    void approvals(ApprovalRule.Mode mode) {
        world.signInAsAdmin();
        policy.change(
                new ApprovalRule(mode, Money.euro("20.00"), 30, policy.rule().version()));
    }
}
