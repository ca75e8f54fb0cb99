package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.slave.training.Duties.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Own content as what a rule asks for. */
class ContentDutyRulesTest {

    private final Duties anna = new Duties();

    private static RuleDraft rule(@Nullable Integer againWithinDays, @Nullable Integer months) {
        return new RuleDraft(new Subject.Content(Duties.CONTENT, againWithinDays))
                .first(7)
                .every(months);
    }

    private Duties under(RuleDraft rule) {
        return anna.saved("2000-01-01", rule).works("2025-03-03").appears(1, "2025-01-01");
    }

    @Test
    void content_is_due_like_a_course_but_there_is_nothing_to_book() {
        under(rule(null, null));
        assertThat(anna.at("2025-03-03").dueOn()).isEqualTo("2025-03-10");
        assertThat(anna.status("2025-03-10")).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(anna.status("2025-03-11")).isEqualTo(TrainingStatus.OVERDUE);
        anna.confirmed(1, "2025-03-12");
        assertThat(anna.status("2025-03-11")).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(anna.status("2025-03-12")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.at("2025-03-12").dueOn()).isNull();
        assertThat(anna.cycles("2025-03-12")).singleElement().satisfies(cycle -> assertThat(cycle.daysLate())
                .isEqualTo(2));
    }

    @Test
    void a_new_version_asks_again_only_if_the_rule_says_so() {
        under(rule(null, null)).confirmed(1, "2025-03-05").appears(2, "2025-06-01");
        assertThat(anna.status("2026-06-01")).isEqualTo(TrainingStatus.FULFILLED);
    }

    @Test
    void a_new_version_is_to_be_confirmed_within_the_days_of_the_rule() {
        under(rule(14, null)).confirmed(1, "2025-03-05").appears(2, "2025-06-01");
        assertThat(anna.status("2025-05-31")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.at("2025-06-01").dueOn()).isEqualTo("2025-06-15");
        assertThat(anna.status("2025-06-01")).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(anna.status("2025-06-15")).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(anna.status("2025-06-16")).isEqualTo(TrainingStatus.OVERDUE);
        anna.confirmed(2, "2025-06-16");
        assertThat(anna.status("2025-06-16")).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(anna.gaps("2025-06-16")).isEmpty();
    }

    @Test
    void the_first_of_several_missed_versions_sets_the_date() {
        under(rule(30, null))
                .confirmed(1, "2025-03-05")
                .appears(2, "2025-06-01")
                .appears(3, "2025-06-20");
        assertThat(anna.at("2025-06-21").dueOn()).isEqualTo("2025-07-01");
        anna.confirmed(3, "2025-06-25");
        assertThat(anna.at("2025-06-25").dueOn()).isNull();
    }

    @Test
    void a_version_of_the_same_day_counts_after_the_one_before_it() {
        under(rule(0, null)).confirmed(1, "2025-03-05").appears(2, "2025-03-05");
        assertThat(anna.at("2025-03-05").dueOn()).isEqualTo("2025-03-05");
        assertThat(anna.status("2025-03-05")).isEqualTo(TrainingStatus.DUE_SOON);
    }

    @Test
    void the_interval_and_a_new_version_go_together_and_the_earlier_one_wins() {
        under(rule(30, 12)).confirmed(1, "2025-03-05");
        assertThat(anna.at("2025-03-05").dueOn()).isEqualTo("2026-03-05");
        anna.confirmed(1, "2026-03-01");
        assertThat(anna.at("2026-03-01").dueOn()).isEqualTo("2027-03-01");
        anna.appears(2, "2026-06-01");
        assertThat(anna.at("2026-06-01").dueOn()).isEqualTo("2026-07-01");
        assertThat(anna.cycles("2026-06-01").getLast().validUntil()).isEqualTo("2026-07-01");
    }

    @Test
    void a_proof_from_elsewhere_covers_the_versions_of_its_day() {
        under(rule(14, null)).appears(2, "2025-06-01");
        anna.proofs.add(new ProofFact(
                new ProofId(java.util.UUID.randomUUID()),
                anna.anna,
                Subject.key(Duties.CONTENT),
                day("2025-06-01"),
                Duties.noon("2025-06-10"),
                null,
                null,
                null));
        assertThat(anna.status("2025-06-10")).isEqualTo(TrainingStatus.FULFILLED);
        anna.appears(3, "2025-07-01");
        assertThat(anna.at("2025-07-01").dueOn()).isEqualTo("2025-07-15");
    }

    @Test
    void what_appears_later_changes_no_past_day() {
        under(rule(14, null)).confirmed(1, "2025-03-05");
        Duty then = anna.at("2025-05-01");
        anna.appears(2, "2025-05-02");
        assertThat(anna.at("2025-05-01")).isEqualTo(then);
    }
}
