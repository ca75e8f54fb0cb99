package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The board of a carrier with 40 centres, 1,500 people and 30 rules for everybody; {@code -Dtraining.bench=true} runs it. */
@InTheWorld
@EnabledIfSystemProperty(named = "training.bench", matches = "true")
class BoardSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(BoardSpeedTest.class);
    private static final int PEOPLE = 1_500;
    private static final int RULES = 30;
    private static final int CENTRES = 40;
    private static final int LOOKS = 40;
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TrainingRules rules;

    @Autowired
    ProofStore proofs;

    @Autowired
    TrainingBoard board;

    @Autowired
    Roster roster;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void the_board_of_a_large_carrier_is_there_at_once() {
        world.empty();
        TrainingForTests.empty(jdbc);
        world.signInAsAdmin();
        transactions.executeWithoutResult(_ -> fill());
        transactions.executeWithoutResult(_ -> roster.observe());
        BoardQuery query = new BoardQuery(TODAY, null, null, null, null, "");
        assertThat(board.board(query, BoardQuery.Group.CENTRE).total().total()).isEqualTo(PEOPLE * RULES);
        long[] times = new long[LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            long start = System.nanoTime();
            board.board(query, BoardQuery.Group.CENTRE);
            times[look] = Duration.ofNanos(System.nanoTime() - start).toMillis();
        }
        Arrays.sort(times);
        LOG.info(
                "board of {} people and {} rules: median {} ms, 95th percentile {} ms",
                PEOPLE,
                RULES,
                times[LOOKS / 2],
                times[LOOKS * 95 / 100]);
        assertThat(times[LOOKS * 95 / 100]).isLessThan(300);
    }

    private void fill() {
        Random random = new Random(1);
        List<Centre> centres = new ArrayList<>();
        for (int one = 0; one < CENTRES; one++) {
            centres.add(World.centre("K%02d".formatted(one), "Haus " + one));
        }
        List<CourseNumber> courses = new ArrayList<>();
        for (int one = 0; one < RULES; one++) {
            CourseNumber course = world.course("9.9." + one, "Kurs " + one, "10.00", "12.00");
            courses.add(course);
            rules.create(new RuleDraft(course)
                    .named("Regel " + one)
                    .first(14)
                    .every(12)
                    .validFrom(TODAY.minusYears(5))
                    .appliesFrom(TODAY.minusYears(3))
                    .content());
        }
        Instant now = world.time().instant();
        for (int one = 0; one < PEOPLE; one++) {
            var person = world.person("Vorname" + one, "Name" + one, centres.get(one % CENTRES));
            for (CourseNumber course : courses) {
                proofs.insert(new Proof(
                        new ProofId(UuidCreator.getTimeOrderedEpoch()),
                        person.id(),
                        course.value(),
                        TODAY.minusDays(random.nextInt(420)),
                        now,
                        null,
                        new Proof.OfBooking(BookingId.random()),
                        null,
                        null,
                        null,
                        null));
            }
        }
    }
}
