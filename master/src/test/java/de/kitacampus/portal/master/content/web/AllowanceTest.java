package de.kitacampus.portal.master.content.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.master.content.web.Allowance.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"40, 125", "125, 125", "126, 125", "201, 140", "500, 350", "1000, 700", "5000, 3500"})
    void whoever_reports_nothing_gets_a_small_package_or_seven_tenths_of_a_large_one(int total, int files) {
        Allowance allowance = new Allowance(total);

        int got = 0;
        while (got < 10_000 && allowance.take(START) != Answer.EXHAUSTED) {
            got++;
        }

        assertThat(got).isEqualTo(files);
    }

    @Test
    void what_goes_beyond_half_is_slow_before_it_ends() {
        Allowance allowance = new Allowance(1000);
        for (int file = 0; file < 500; file++) {
            assertThat(allowance.take(START)).isEqualTo(Answer.TAKEN);
        }

        assertThat(allowance.take(START)).isEqualTo(Answer.HELD);
    }

    /** 30 new files a slide, a slide in ten seconds, a commit with each. */
    @Test
    void whoever_learns_gets_everything() {
        Allowance allowance = new Allowance(1000);
        Instant now = START;
        for (int slide = 0; slide < 34; slide++, now = now.plusSeconds(10)) {
            for (int file = 0; file < 30; file++) {
                assertThat(allowance.take(now)).as("slide " + slide).isEqualTo(Answer.TAKEN);
            }
            allowance.alive(now);
        }
    }

    /** A course that loads all of itself at once, six files at a time, each held for 250 ms, while the player beats. */
    @Test
    void a_course_that_loads_all_of_itself_at_once_becomes_slow_and_ends_for_nobody() {
        Allowance allowance = new Allowance(3000);
        Duration pause = Duration.ofMillis(250).dividedBy(6);
        Instant now = START;
        Instant beat = START.plusSeconds(5);
        for (int file = 0; file < 3000; file++) {
            Answer answer = allowance.take(now);
            assertThat(answer).as("file " + file).isNotEqualTo(Answer.EXHAUSTED);
            now = answer == Answer.HELD ? now.plus(pause) : now.plusMillis(5);
            if (now.isAfter(beat)) {
                allowance.alive(now);
                beat = now.plusSeconds(12);
            }
        }
    }

    @Test
    void pages_that_report_nothing_are_read_at_leisure() {
        Allowance allowance = new Allowance(1000);
        Instant now = START;
        for (int file = 0; file < 990; file++) {
            now = now.plusSeconds(3);
            assertThat(allowance.take(now)).as("file " + file).isEqualTo(Answer.TAKEN);
        }
    }

    @Test
    void signs_of_life_without_number_earn_no_more() {
        Allowance allowance = new Allowance(1000);
        for (int file = 0; file < 500; file++) {
            allowance.take(START);
        }
        for (int sign = 0; sign < 1000; sign++) {
            allowance.alive(START);
        }

        int got = 0;
        while (allowance.take(START) == Answer.TAKEN) {
            got++;
        }
        assertThat(got).isEqualTo(100);
    }
}
