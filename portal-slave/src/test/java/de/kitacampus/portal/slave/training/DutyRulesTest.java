package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.slave.training.Duties.KITCHEN;
import static de.kitacampus.portal.slave.training.Duties.NORTH;
import static de.kitacampus.portal.slave.training.Duties.OFFICE;
import static de.kitacampus.portal.slave.training.Duties.SOUTH;
import static de.kitacampus.portal.slave.training.Duties.applying;
import static de.kitacampus.portal.slave.training.Duties.content;
import static de.kitacampus.portal.slave.training.Duties.day;
import static de.kitacampus.portal.slave.training.Duties.everyTwoYears;
import static de.kitacampus.portal.slave.training.Duties.from;
import static de.kitacampus.portal.slave.training.Duties.noon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyRulesTest {

    private final Duties anna = new Duties();

    private Duties under(RuleContent rule) {
        return anna.saved("2000-01-01", rule);
    }

    // the first training

    @Test
    void who_starts_work_without_a_proof_is_overdue_the_day_after() {
        under(everyTwoYears()).works("2025-03-03");
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2025-03-03");
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(anna.at("2025-03-14").daysLate()).isEqualTo(11);
    }

    @Test
    void who_is_hired_for_later_has_until_the_first_day() {
        under(everyTwoYears()).becomes("2025-02-01", true, "2025-03-03", List.of(NORTH));
        assertThat(anna.at("2025-02-01").dueOn()).isEqualTo("2025-03-03");
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void a_rule_with_days_after_entry_counts_them_from_the_entry() {
        under(content(14, 24, Set.of())).works("2025-02-20");
        assertThat(anna.at("2025-02-20").dueOn()).isEqualTo("2025-03-06");
        assertThat(anna.status("2025-03-06")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2025-03-07")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void without_a_known_entry_the_day_on_which_she_was_first_seen_counts() {
        under(everyTwoYears()).becomes("2025-05-05", true, null, List.of(NORTH));
        assertThat(anna.at("2025-05-05").since()).isEqualTo("2025-05-05");
    }

    @Test
    void an_entry_that_is_put_right_later_moves_the_first_date_from_then_on() {
        under(content(30, 24, Set.of()))
                .becomes("2025-05-05", true, null, List.of(NORTH))
                .becomes("2025-05-20", true, "2025-04-01", List.of(NORTH));
        assertThat(anna.at("2025-05-19").dueOn()).isEqualTo("2025-06-04");
        assertThat(anna.at("2025-05-20").dueOn()).isEqualTo("2025-05-01");
        assertThat(anna.status("2025-05-20")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void a_rule_that_comes_later_begins_for_those_who_are_there_on_its_first_day() {
        anna.saved("2026-01-10", applying(content(30, 12, Set.of()), "2026-01-10"))
                .works("2015-08-01");
        assertThat(anna.at("2026-01-10").dueOn()).isEqualTo("2026-02-09");
    }

    @Test
    void nobody_is_under_a_rule_before_it_was_saved() {
        anna.saved("2026-01-10", everyTwoYears()).works("2015-08-01");
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
        under(content(0, months, Set.of())).works(done).passed(done);
        assertThat(anna.at(done).dueOn()).isEqualTo(due);
    }

    @Test
    void a_short_month_does_not_shorten_the_cycles_that_follow() {
        under(content(0, 12, Set.of()))
                .works("2023-02-01")
                .passed("2024-02-29")
                .passed("2025-02-28")
                .passed("2026-03-31");
        assertThat(anna.at("2026-03-31").dueOn()).isEqualTo("2027-03-31");
    }

    @Test
    void green_turns_at_the_lead_and_red_after_the_last_day() {
        under(everyTwoYears()).works("2024-05-15").passed("2024-05-15");
        assertThat(anna.at("2024-05-15").dueOn()).isEqualTo("2026-05-15");
        assertThat(anna.status("2026-04-14")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.status("2026-04-15")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2026-05-15")).isEqualTo(TrainingStatus.NOT_BOOKED);
        assertThat(anna.status("2026-05-16")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void once_is_for_ever() {
        under(content(0, null, Set.of())).works("2001-01-01").passed("2001-01-01");
        assertThat(anna.at("2060-01-01").dueOn()).isNull();
        assertThat(anna.status("2060-01-01")).isEqualTo(TrainingStatus.FULFILLED);
    }

    @Test
    void who_repeats_early_is_due_by_the_later_one() {
        under(everyTwoYears()).works("2024-01-10").passed("2024-01-10").passed("2025-06-01");
        assertThat(anna.at("2026-01-11").dueOn()).isEqualTo("2027-06-01");
        assertThat(anna.gaps("2026-01-11")).isEmpty();
    }

    @Test
    void a_retake_on_the_same_day_changes_nothing() {
        under(everyTwoYears()).works("2024-01-10").passed("2024-01-10").passed("2024-01-10");
        assertThat(anna.at("2024-01-10").dueOn()).isEqualTo("2026-01-10");
        assertThat(anna.cycles("2024-01-10")).extracting(Cycle::daysLate).containsExactly(0L, 0L);
    }

    // booked and passed are two things

    @Test
    void a_booking_never_makes_green() {
        under(everyTwoYears()).works("2025-03-03").booked("2025-03-01", "2025-06-01", null);
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(anna.at("2025-03-04").progress()).isEqualTo(Progress.BOOKED);
    }

    @Test
    void a_started_course_is_told_apart_from_a_booked_one() {
        under(everyTwoYears()).works("2025-03-10").booked("2025-03-01", "2025-06-01", "2025-03-05");
        anna.becomes("2025-03-01", true, "2025-03-10", List.of(NORTH));
        anna.facts.removeFirst();
        assertThat(anna.at("2025-03-04").progress()).isEqualTo(Progress.BOOKED);
        assertThat(anna.at("2025-03-05").progress()).isEqualTo(Progress.STARTED);
    }

    @Test
    void a_booking_that_ended_unpassed_counts_no_more() {
        under(content(60, 24, Set.of())).works("2025-01-01").booked("2025-01-02", "2025-02-01", "2025-01-03");
        assertThat(anna.status("2025-01-31")).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(anna.status("2025-02-01")).isEqualTo(TrainingStatus.NOT_BOOKED);
    }

    @Test
    void the_booking_that_was_passed_is_none_for_the_next_time() {
        under(content(0, 12, Set.of())).works("2025-01-10").booked("2025-01-10", "2026-03-01", "2025-01-10");
        anna.proofs.add(new ProofFact(
                new ProofId(java.util.UUID.randomUUID()),
                anna.anna,
                Duties.COURSE.value(),
                day("2025-01-10"),
                noon("2025-01-10"),
                null,
                anna.bookings.getFirst().id()));
        assertThat(anna.status("2026-01-05")).isEqualTo(TrainingStatus.NOT_BOOKED);
        anna.booked("2026-01-06", "2027-01-07", null);
        assertThat(anna.status("2026-01-06")).isEqualTo(TrainingStatus.DUE_SOON);
    }

    // proofs from elsewhere, late proofs, revoked ones

    @Test
    void an_earlier_proof_saves_from_the_first_training_while_it_counts() {
        under(everyTwoYears()).works("2025-03-03").passed("2024-06-01", "2025-03-01", null);
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2026-06-01");
    }

    @Test
    void an_earlier_proof_that_has_run_out_is_as_good_as_none() {
        under(everyTwoYears()).works("2025-03-03").passed("2020-06-01", "2025-03-01", null);
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2025-03-03");
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void an_earlier_proof_that_runs_out_in_the_first_days_does_not_shorten_them() {
        under(content(30, 24, Set.of())).works("2025-03-03").passed("2023-03-10", "2025-03-03", null);
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2025-04-02");
        assertThat(anna.status("2025-03-20")).isEqualTo(TrainingStatus.NOT_BOOKED);
    }

    @Test
    void a_proof_that_becomes_known_late_counts_from_then_on_only() {
        under(everyTwoYears()).works("2025-03-03").passed("2025-03-01", "2025-04-10", null);
        assertThat(anna.status("2025-04-09")).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(anna.status("2025-04-10")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.gaps("2025-04-10")).isEmpty();
    }

    @Test
    void a_past_day_is_told_as_it_was_known_then_whatever_came_later() {
        under(everyTwoYears()).works("2025-03-03");
        Duty then = anna.at("2025-03-20");
        anna.passed("2025-03-02", "2025-06-01", null)
                .becomes("2025-06-01", false, "2025-03-03", List.of(NORTH))
                .saved("2025-06-02", content(90, 6, Set.of()));
        assertThat(anna.at("2025-03-20")).isEqualTo(then);
    }

    @Test
    void a_revoked_certificate_counts_until_it_was_revoked() {
        under(everyTwoYears()).works("2025-03-03").passed("2025-03-03", "2025-03-03", "2025-09-01");
        assertThat(anna.status("2025-08-31")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.status("2025-09-01")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void behind_a_revoked_certificate_the_one_before_counts_again() {
        under(everyTwoYears())
                .works("2024-03-03")
                .passed("2024-03-03")
                .passed("2025-03-03", "2025-03-03", "2025-09-01");
        assertThat(anna.at("2025-08-31").dueOn()).isEqualTo("2027-03-03");
        assertThat(anna.at("2025-09-01").dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void a_proof_dated_after_the_day_does_not_count_on_it() {
        under(everyTwoYears()).works("2025-03-03").passed("2025-03-10", "2025-03-01", null);
        assertThat(anna.status("2025-03-09")).isEqualTo(TrainingStatus.OVERDUE);
    }

    // roles, centres, absence

    @Test
    void only_those_with_the_role_are_under_its_rule() {
        under(content(0, 24, Set.of(KITCHEN))).works("2025-03-03", OFFICE);
        assertThat(anna.on("2025-03-03")).isEmpty();
    }

    @Test
    void a_change_of_role_begins_the_duty_on_that_day() {
        under(content(14, 24, Set.of(KITCHEN)))
                .works("2020-03-03", OFFICE)
                .becomes("2025-06-10", true, "2020-03-03", List.of(NORTH), KITCHEN);
        assertThat(anna.on("2025-06-09")).isEmpty();
        assertThat(anna.at("2025-06-10").since()).isEqualTo("2025-06-10");
        assertThat(anna.at("2025-06-10").dueOn()).isEqualTo("2025-06-24");
    }

    @Test
    void a_second_role_more_or_less_does_not_begin_it_anew() {
        under(content(14, 24, Set.of(KITCHEN)))
                .works("2020-03-03", KITCHEN)
                .becomes("2022-01-01", true, "2020-03-03", List.of(NORTH), KITCHEN, OFFICE)
                .becomes("2023-01-01", true, "2020-03-03", List.of(NORTH), KITCHEN);
        assertThat(anna.at("2025-06-10").since()).isEqualTo("2020-03-03");
    }

    @Test
    void who_gives_up_the_role_is_free_and_who_takes_it_again_starts_again() {
        under(content(14, 24, Set.of(KITCHEN)))
                .works("2020-03-03", KITCHEN)
                .becomes("2022-01-01", true, "2020-03-03", List.of(NORTH), OFFICE)
                .becomes("2025-01-01", true, "2020-03-03", List.of(NORTH), KITCHEN);
        assertThat(anna.on("2023-01-01")).isEmpty();
        assertThat(anna.at("2025-01-01").dueOn()).isEqualTo("2025-01-15");
    }

    @Test
    void a_move_to_another_centre_keeps_a_duty_for_all_centres() {
        under(everyTwoYears())
                .works("2024-03-03")
                .passed("2024-03-03")
                .becomes("2025-01-01", true, "2024-03-03", List.of(SOUTH));
        assertThat(anna.at("2025-01-01").since()).isEqualTo("2024-03-03");
        assertThat(anna.at("2025-01-01").centres()).containsExactly(SOUTH);
    }

    @Test
    void who_is_away_has_no_duty_and_is_not_late_on_the_first_day_back() {
        under(content(14, 12, Set.of()))
                .works("2023-01-02")
                .passed("2023-01-02")
                .becomes("2023-06-01", false, "2023-01-02", List.of(NORTH))
                .becomes("2025-06-02", true, "2023-01-02", List.of(NORTH));
        assertThat(anna.on("2024-06-01")).isEmpty();
        assertThat(anna.at("2025-06-02").dueOn()).isEqualTo("2025-06-16");
        assertThat(anna.gaps("2025-06-02")).isEmpty();
    }

    // versions

    @Test
    void the_version_valid_on_the_day_decides_and_its_wording_is_found() {
        RuleContent old = from(everyTwoYears(), "2001-01-01");
        RuleContent present = from(content(0, 12, Set.of()), "2022-09-17");
        anna.saved("2000-01-01", old)
                .saved("2000-01-01", present)
                .works("2021-01-04")
                .passed("2021-01-04");
        assertThat(anna.at("2022-09-16").version().number()).isEqualTo(1);
        assertThat(anna.at("2022-09-16").dueOn()).isEqualTo("2023-01-04");
        assertThat(anna.at("2022-09-17").version().number()).isEqualTo(2);
        assertThat(anna.at("2022-09-17").dueOn()).isEqualTo("2022-01-04");
        anna.passed("2022-10-01");
        assertThat(anna.cycles("2022-10-01")).extracting(Cycle::wording).containsExactly(1, 2);
    }

    @Test
    void a_version_announced_for_later_waits_for_its_day() {
        under(everyTwoYears()).saved("2025-01-01", from(content(0, 12, Set.of()), "2026-01-01"));
        anna.works("2024-06-01").passed("2024-06-01");
        assertThat(anna.at("2025-12-31").dueOn()).isEqualTo("2026-06-01");
        assertThat(anna.at("2026-01-01").dueOn()).isEqualTo("2025-06-01");
    }

    @Test
    void a_wording_put_right_later_changes_nothing_that_was_known_before() {
        under(everyTwoYears()).works("2024-06-01").saved("2025-01-01", from(everyTwoYears(), "2000-01-01"));
        assertThat(anna.at("2024-12-31").version().number()).isEqualTo(1);
        assertThat(anna.at("2025-01-01").version().number()).isEqualTo(2);
    }

    @Test
    void a_rule_that_is_switched_off_asks_nothing_from_that_day_on() {
        under(everyTwoYears()).works("2024-06-01");
        anna.saved("2025-02-01", everyTwoYears().switched(false, day("2025-02-01")));
        assertThat(anna.on("2025-01-31")).isPresent();
        assertThat(anna.on("2025-02-01")).isEmpty();
        anna.saved("2025-03-01", everyTwoYears().switched(true, day("2025-03-01")));
        assertThat(anna.status("2025-03-01")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void two_rules_for_the_same_course_share_its_proof() {
        under(everyTwoYears()).works("2025-01-01").passed("2025-01-01");
        Duties strict = new Duties().saved("2000-01-01", content(0, 6, Set.of()));
        strict.facts.addAll(anna.facts);
        strict.proofs.addAll(anna.proofs);
        assertThat(anna.at("2025-08-01").status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(strict.at("2025-08-01").status()).isEqualTo(TrainingStatus.OVERDUE);
    }

    // late, and broken cycles

    @Test
    void late_trainings_are_counted_and_their_gaps_are_told() {
        under(content(0, 12, Set.of()))
                .works("2023-01-10")
                .passed("2023-01-15")
                .passed("2024-01-15")
                .passed("2025-01-16")
                .passed("2026-01-26");
        assertThat(anna.cycles("2026-02-01")).extracting(Cycle::daysLate).containsExactly(5L, 0L, 1L, 10L);
        assertThat(anna.gaps("2026-02-01"))
                .containsExactly(
                        new Gap(day("2023-01-11"), day("2023-01-14")), new Gap(day("2026-01-17"), day("2026-01-25")));
        assertThat(anna.gaps("2026-02-01").getLast().days(day("2026-02-01"))).isEqualTo(9);
    }

    @Test
    void a_gap_that_lasts_has_no_end() {
        under(content(0, 12, Set.of())).works("2024-01-10").passed("2024-01-10");
        assertThat(anna.gaps("2025-01-10")).isEmpty();
        assertThat(anna.gaps("2025-01-12")).containsExactly(new Gap(day("2025-01-11"), null));
        assertThat(anna.gaps("2025-01-12").getFirst().days(day("2025-01-12"))).isEqualTo(2);
    }

    @Test
    void what_was_done_before_the_duty_began_was_not_late() {
        under(content(0, 12, Set.of())).works("2025-01-10").passed("2015-01-01").passed("2024-06-01");
        assertThat(anna.cycles("2025-01-10")).extracting(Cycle::daysLate).containsExactly(0L, 0L);
        assertThat(anna.gaps("2025-01-10")).isEmpty();
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
        under(everyTwoYears()).works("2024-05-15").passed("2024-05-15");
        assertThat(ReminderRules.steps(anna.at(day)))
                .isEqualTo(List.of(ReminderStep.values()).subList(0, steps));
    }

    @Test
    void who_has_done_it_is_not_reminded() {
        under(everyTwoYears()).works("2024-05-15").passed("2024-05-15").passed("2026-05-01");
        assertThat(ReminderRules.steps(anna.at("2026-05-20"))).isEmpty();
    }
}
