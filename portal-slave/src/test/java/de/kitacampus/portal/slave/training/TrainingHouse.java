package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.learning.LearningResults;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house with two centres and one mandatory course, which two people and a head are to learn. */
@InTheWorld
abstract class TrainingHouse {

    static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TrainingRules rules;

    @Autowired
    TrainingBoard board;

    @Autowired
    Roster roster;

    @Autowired
    Bookings bookings;

    @Autowired
    LearningResults results;

    final Centre north = World.centre("N01", "Haus Nord");
    final Centre south = World.centre("S01", "Haus Süd");
    Person anna;
    Person berta;
    Person head;
    CourseNumber course;

    @BeforeEach
    void a_house_with_two_centres() {
        world.empty();
        TrainingForTests.empty(jdbc);
        jdbc.sql("delete from learning_state").update();
        anna = world.person("Anna", "Acker", north);
        berta = world.person("Berta", "Bauer", south);
        head = world.head(world.person("Hanna", "Haupt", north), north);
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        world.signInAsAdmin();
        roster.observe();
    }

    RuleContent content(int firstDays, int months) {
        return new RuleDraft(course).from(TODAY).first(firstDays).every(months).content();
    }

    RuleVersion saved(RuleContent content) {
        RuleOutcome outcome = rules.create(content);
        assertThat(outcome).isInstanceOf(RuleOutcome.Saved.class);
        return ((RuleOutcome.Saved) outcome).version();
    }

    static BoardQuery on(LocalDate day) {
        return new BoardQuery(day, null, null, null, null, "");
    }

    void later(int days) {
        world.time().tick(Duration.ofDays(days));
    }

    Duty duty(Person person) {
        return board.people(on(board.today())).stream()
                .map(PersonDuty::duty)
                .filter(duty -> duty.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    Booking pass(Person person) {
        Booking booking = bookings.of(person.id()).getFirst();
        Instant now = world.time().instant();
        results.apply(List.of(new CourseResult(
                results.cursor() + 1,
                booking.userId(),
                course,
                booking.id(),
                1,
                CourseResult.State.PASSED,
                new BigDecimal("92.50"),
                600,
                now,
                now,
                now)));
        return booking;
    }
}
