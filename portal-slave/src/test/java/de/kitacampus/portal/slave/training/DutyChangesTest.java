package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.slave.training.Duties.KITCHEN;
import static de.kitacampus.portal.slave.training.Duties.NORTH;
import static de.kitacampus.portal.slave.training.Duties.OFFICE;
import static de.kitacampus.portal.slave.training.Duties.SOUTH;
import static de.kitacampus.portal.slave.training.Duties.day;
import static de.kitacampus.portal.slave.training.Duties.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What changes a duty: proofs that come, go or come late, roles, centres, absence, versions of the rule. */
class DutyChangesTest {

    private final Duties anna = new Duties();

    private Duties under(RuleDraft rule) {
        return anna.saved("2000-01-01", rule);
    }

    // proofs from elsewhere, late proofs, revoked ones

    @Test
    void an_earlier_proof_saves_from_the_first_training_while_it_counts() {
        under(rule()).works("2025-03-03").passed("2024-06-01", "2025-03-01", null);
        assertThat(anna.status("2025-03-03")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2026-06-01");
    }

    @Test
    void an_earlier_proof_that_has_run_out_is_as_good_as_none() {
        under(rule()).works("2025-03-03").passed("2020-06-01", "2025-03-01", null);
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2025-03-03");
        assertThat(anna.status("2025-03-04")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void an_earlier_proof_that_runs_out_in_the_first_days_does_not_shorten_them() {
        under(rule(30, 24)).works("2025-03-03").passed("2023-03-10", "2025-03-03", null);
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2025-04-02");
        assertThat(anna.status("2025-03-20")).isEqualTo(TrainingStatus.NOT_BOOKED);
    }

    @Test
    void a_proof_that_becomes_known_late_counts_from_then_on_only() {
        under(rule()).works("2025-03-03").passed("2025-03-01", "2025-04-10", null);
        assertThat(anna.status("2025-04-09")).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(anna.status("2025-04-10")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.gaps("2025-04-10")).isEmpty();
    }

    @Test
    void a_past_day_is_told_as_it_was_known_then_whatever_came_later() {
        under(rule()).works("2025-03-03");
        Duty then = anna.at("2025-03-20");
        anna.passed("2025-03-02", "2025-06-01", null)
                .becomes("2025-06-01", false, "2025-03-03", List.of(NORTH))
                .saved("2025-06-02", rule(90, 6));
        assertThat(anna.at("2025-03-20")).isEqualTo(then);
    }

    @Test
    void a_revoked_certificate_counts_until_it_was_revoked() {
        under(rule()).works("2025-03-03").passed("2025-03-03", "2025-03-03", "2025-09-01");
        assertThat(anna.status("2025-08-31")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.status("2025-09-01")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void behind_a_revoked_certificate_the_one_before_counts_again() {
        under(rule()).works("2024-03-03").passed("2024-03-03").passed("2025-03-03", "2025-03-03", "2025-09-01");
        assertThat(anna.at("2025-08-31").dueOn()).isEqualTo("2027-03-03");
        assertThat(anna.at("2025-09-01").dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void a_proof_dated_after_the_day_does_not_count_on_it() {
        under(rule()).works("2025-03-03").passed("2025-03-10", "2025-03-01", null);
        assertThat(anna.status("2025-03-09")).isEqualTo(TrainingStatus.OVERDUE);
    }

    // roles, centres, absence

    @Test
    void only_those_with_the_role_are_under_its_rule() {
        under(rule(0, 24).only(Set.of(KITCHEN))).works("2025-03-03", OFFICE);
        assertThat(anna.on("2025-03-03")).isEmpty();
    }

    @Test
    void a_change_of_role_begins_the_duty_on_that_day() {
        under(rule(14, 24).only(Set.of(KITCHEN)))
                .works("2020-03-03", OFFICE)
                .becomes("2025-06-10", true, "2020-03-03", List.of(NORTH), KITCHEN);
        assertThat(anna.on("2025-06-09")).isEmpty();
        assertThat(anna.at("2025-06-10").since()).isEqualTo("2025-06-10");
        assertThat(anna.at("2025-06-10").dueOn()).isEqualTo("2025-06-24");
    }

    @Test
    void a_second_role_more_or_less_does_not_begin_it_anew() {
        under(rule(14, 24).only(Set.of(KITCHEN)))
                .works("2020-03-03", KITCHEN)
                .becomes("2022-01-01", true, "2020-03-03", List.of(NORTH), KITCHEN, OFFICE)
                .becomes("2023-01-01", true, "2020-03-03", List.of(NORTH), KITCHEN);
        assertThat(anna.at("2025-06-10").since()).isEqualTo("2020-03-03");
    }

    @Test
    void who_gives_up_the_role_is_free_and_who_takes_it_again_starts_again() {
        under(rule(14, 24).only(Set.of(KITCHEN)))
                .works("2020-03-03", KITCHEN)
                .becomes("2022-01-01", true, "2020-03-03", List.of(NORTH), OFFICE)
                .becomes("2025-01-01", true, "2020-03-03", List.of(NORTH), KITCHEN);
        assertThat(anna.on("2023-01-01")).isEmpty();
        assertThat(anna.at("2025-01-01").dueOn()).isEqualTo("2025-01-15");
    }

    @Test
    void a_move_to_another_centre_keeps_a_duty_for_all_centres() {
        under(rule())
                .works("2024-03-03")
                .passed("2024-03-03")
                .becomes("2025-01-01", true, "2024-03-03", List.of(SOUTH));
        assertThat(anna.at("2025-01-01").since()).isEqualTo("2024-03-03");
        assertThat(anna.at("2025-01-01").centres()).containsExactly(SOUTH);
    }

    @Test
    void who_is_away_has_no_duty_and_is_not_late_on_the_first_day_back() {
        under(rule(14, 12))
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
        RuleDraft old = rule().validFrom(day("2001-01-01"));
        RuleDraft present = rule(0, 12).validFrom(day("2022-09-17"));
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
        under(rule()).saved("2025-01-01", rule(0, 12).validFrom(day("2026-01-01")));
        anna.works("2024-06-01").passed("2024-06-01");
        assertThat(anna.at("2025-12-31").dueOn()).isEqualTo("2026-06-01");
        assertThat(anna.at("2026-01-01").dueOn()).isEqualTo("2025-06-01");
    }

    @Test
    void a_wording_put_right_later_changes_nothing_that_was_known_before() {
        under(rule()).works("2024-06-01").saved("2025-01-01", rule().validFrom(day("2000-01-01")));
        assertThat(anna.at("2024-12-31").version().number()).isEqualTo(1);
        assertThat(anna.at("2025-01-01").version().number()).isEqualTo(2);
    }

    @Test
    void a_rule_that_is_switched_off_asks_nothing_from_that_day_on() {
        under(rule()).works("2024-06-01");
        anna.saved("2025-02-01", rule().content().switched(false, day("2025-02-01")));
        assertThat(anna.on("2025-01-31")).isPresent();
        assertThat(anna.on("2025-02-01")).isEmpty();
        anna.saved("2025-03-01", rule().content().switched(true, day("2025-03-01")));
        assertThat(anna.status("2025-03-01")).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void two_rules_for_the_same_course_share_its_proof() {
        under(rule()).works("2025-01-01").passed("2025-01-01");
        Duties strict = new Duties().saved("2000-01-01", rule(0, 6));
        strict.facts.addAll(anna.facts);
        strict.proofs.addAll(anna.proofs);
        assertThat(anna.at("2025-08-01").status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(strict.at("2025-08-01").status()).isEqualTo(TrainingStatus.OVERDUE);
    }

    // late, and broken cycles

    @Test
    void late_trainings_are_counted_and_their_gaps_are_told() {
        under(rule(0, 12))
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
        under(rule(0, 12)).works("2024-01-10").passed("2024-01-10");
        assertThat(anna.gaps("2025-01-10")).isEmpty();
        assertThat(anna.gaps("2025-01-12")).containsExactly(new Gap(day("2025-01-11"), null));
        assertThat(anna.gaps("2025-01-12").getFirst().days(day("2025-01-12"))).isEqualTo(2);
    }

    @Test
    void what_was_done_before_the_duty_began_was_not_late() {
        under(rule(0, 12)).works("2025-01-10").passed("2015-01-01").passed("2024-06-01");
        assertThat(anna.cycles("2025-01-10")).extracting(Cycle::daysLate).containsExactly(0L, 0L);
        assertThat(anna.gaps("2025-01-10")).isEmpty();
    }
}
