package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.slave.training.Duties.NORTH;
import static de.kitacampus.portal.slave.training.Duties.day;
import static de.kitacampus.portal.slave.training.Duties.noon;
import static de.kitacampus.portal.slave.training.Duties.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyRulesTest {

    private final Duties anna = new Duties();

    private Duties under(RuleDraft rule) {
        return anna.saved("2000-01-01", rule);
    }

    // the first training

    @Test
    void who_starts_work_without_a_proof_is_overdue_the_day_after() {
        under(rule()).works("2025-03-03");
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2025-03-03");
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(anna.at("2025-03-14").daysLate()).isEqualTo(11);
    }

    @Test
    void who_is_hired_for_later_has_until_the_first_day() {
        under(rule()).becomes("2025-02-01", true, "2025-03-03", List.of(NORTH));
        assertThat(anna.at("2025-02-01").dueOn()).isEqualTo("2025-03-03");
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void a_rule_with_days_after_entry_counts_them_from_the_entry() {
        under(rule(14, 24)).works("2025-02-20");
        assertThat(anna.at("2025-02-20").dueOn()).isEqualTo("2025-03-06");
        assertThat(anna.status("2025-03-06")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2025-03-07")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void without_a_known_entry_the_day_on_which_she_was_first_seen_counts() {
        under(rule()).becomes("2025-05-05", true, null, List.of(NORTH));
        assertThat(anna.at("2025-05-05").since()).isEqualTo("2025-05-05");
    }

    @Test
    void an_entry_that_is_put_right_later_moves_the_first_date_from_then_on() {
        under(rule(30, 24))
                .becomes("2025-05-05", true, null, List.of(NORTH))
                .becomes("2025-05-20", true, "2025-04-01", List.of(NORTH));
        assertThat(anna.at("2025-05-19").dueOn()).isEqualTo("2025-06-04");
        assertThat(anna.at("2025-05-20").dueOn()).isEqualTo("2025-05-01");
        assertThat(anna.status("2025-05-20")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void a_rule_that_comes_later_begins_for_those_who_are_there_on_its_first_day() {
        anna.saved("2026-01-10", rule(30, 12).appliesFrom(day("2026-01-10"))).works("2015-08-01");
        assertThat(anna.at("2026-01-10").dueOn()).isEqualTo("2026-02-09");
    }

    @Test
    void nobody_is_under_a_rule_before_it_was_saved() {
        anna.saved("2026-01-10", rule()).works("2015-08-01");
        assertThat(anna.on("2026-01-09")).isEmpty();
        assertThat(anna.on("2026-01-10")).isPresent();
    }

    // repetition

    @ParameterizedTest(name = "{0} and {1} months: due {2}")
    @CsvSource({
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 24, 2026-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2023-02-28, 12, 2024-02-28",
        "2025-08-31, 6, 2026-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2025-01-31, 1, 2025-02-28",
        "2025-03-31, 1, 2025-04-30",
        "2025-12-31, 2, 2026-02-28",
        "2025-10-26, 24, 2027-10-26"
    })
    void months_end_with_the_month(String done, int months, String due) {
        under(rule(0, months)).works(done).passed(done);
        assertThat(anna.at(done).dueOn()).isEqualTo(due);
    }

    @Test
    void a_short_month_does_not_shorten_the_cycles_that_follow() {
        under(rule(0, 12))
                .works("2023-02-01")
                .passed("2024-02-29")
                .passed("2025-02-28")
                .passed("2026-03-31");
        assertThat(anna.at("2026-03-31").dueOn()).isEqualTo("2027-03-31");
    }

    @Test
    void green_turns_at_the_lead_and_red_after_the_last_day() {
        under(rule()).works("2024-05-15").passed("2024-05-15");
        assertThat(anna.at("2024-05-15").dueOn()).isEqualTo("2026-05-15");
        assertThat(anna.status("2026-04-14")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.status("2026-04-15")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2026-05-15")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2026-05-16")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void once_is_for_ever() {
        under(rule(0, null)).works("2001-01-01").passed("2001-01-01");
        assertThat(anna.at("2060-01-01").dueOn()).isNull();
        assertThat(anna.status("2060-01-01")).isEqualTo(TrainingStatus.FULFILLED);
    }

    @Test
    void who_repeats_early_is_due_by_the_later_one() {
        under(rule()).works("2024-01-10").passed("2024-01-10").passed("2025-06-01");
        assertThat(anna.at("2026-01-11").dueOn()).isEqualTo("2027-06-01");
        assertThat(anna.gaps("2026-01-11")).isEmpty();
    }

    @Test
    void a_retake_on_the_same_day_changes_nothing() {
        under(rule()).works("2024-01-10").passed("2024-01-10").passed("2024-01-10");
        assertThat(anna.at("2024-01-10").dueOn()).isEqualTo("2026-01-10");
        assertThat(anna.cycles("2024-01-10")).extracting(Cycle::daysLate).containsExactly(0L, 0L);
    }

    // booked and passed are two things

    @Test
    void a_booking_never_makes_green() {
        under(rule()).works("2025-03-03").booked("2025-03-01", "2025-06-01", null);
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(anna.at("2025-03-04").progress()).isEqualTo(Progress.BOOKED);
    }

    @Test
    void a_started_course_is_told_apart_from_a_booked_one() {
        under(rule()).works("2025-03-10").booked("2025-03-01", "2025-06-01", "2025-03-05");
        anna.becomes("2025-03-01", true, "2025-03-10", List.of(NORTH));
        anna.facts.removeFirst();
        assertThat(anna.at("2025-03-04").progress()).isEqualTo(Progress.BOOKED);
        assertThat(anna.at("2025-03-05").progress()).isEqualTo(Progress.STARTED);
    }

    @Test
    void a_booking_that_ended_unpassed_counts_no_more() {
        under(rule(60, 24)).works("2025-01-01").booked("2025-01-02", "2025-02-01", "2025-01-03");
        assertThat(anna.status("2025-01-31")).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(anna.status("2025-02-01")).isEqualTo(TrainingStatus.NOT_BOOKED);
    }

    @Test
    void the_booking_that_was_passed_is_none_for_the_next_time() {
        under(rule(0, 12)).works("2025-01-10").booked("2025-01-10", "2026-03-01", "2025-01-10");
        anna.proofs.add(new ProofFact(
                new ProofId(java.util.UUID.randomUUID()),
                anna.anna,
                Duties.COURSE.value(),
                day("2025-01-10"),
                noon("2025-01-10"),
                null,
                anna.bookings.getFirst().id(),
                null));
        assertThat(anna.status("2026-01-05")).isEqualTo(TrainingStatus.NOT_BOOKED);
        anna.booked("2026-01-06", "2027-01-07", null);
        assertThat(anna.status("2026-01-06")).isEqualTo(TrainingStatus.DUE_SOON);
    }

    // midnight

    @Test
    void the_end_of_a_day_is_midnight_in_berlin() {
        assertThat(Moment.at(day("2026-03-29"), noon("2099-01-01")).known()).isEqualTo("2026-03-29T21:59:59.999999Z");
        assertThat(Moment.at(day("2026-01-31"), noon("2099-01-01")).known()).isEqualTo("2026-01-31T22:59:59.999999Z");
        assertThat(Moment.at(day("2026-01-31"), noon("2026-01-31")).known()).isEqualTo(noon("2026-01-31"));
    }

    // reminders

    @ParameterizedTest(name = "on {0}: {1} steps")
    @CsvSource({
        "2026-04-14, 0",
        "2026-04-15, 1",
        "2026-05-14, 1",
        "2026-05-15, 2",
        "2026-05-28, 2",
        "2026-05-29, 3",
        "2026-09-01, 3"
    })
    void reminders_come_in_steps(String day, int steps) {
        under(rule()).works("2024-05-15").passed("2024-05-15");
        assertThat(ReminderRules.steps(anna.at(day)))
                .isEqualTo(List.of(ReminderStep.values()).subList(0, steps));
    }

    @Test
    void who_has_done_it_is_not_reminded() {
        under(rule()).works("2024-05-15").passed("2024-05-15").passed("2026-05-01");
        assertThat(ReminderRules.steps(anna.at("2026-05-20"))).isEmpty();
    }
}
