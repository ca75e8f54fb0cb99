package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class TrainingRulesTest extends TrainingHouse {

    @Autowired
    Proofs proofs;

    @Autowired
    RuleHistory history;

    @Test
    void a_ready_made_rule_is_taken_over_once_with_its_legal_basis_and_all_wordings() {
        assertThat(rules.readyMade()).extracting(ReadyMade::id).contains("IFSG-34-5A", "IFSG-43-4", "LMHV-4");
        RuleVersion version = ((RuleOutcome.Saved) rules.takeOver("IFSG-34-5A")).version();
        assertThat(version.content().legalBasis()).startsWith("§ 34 Abs. 5a IfSG");
        assertThat(version.content().intervalMonths()).isEqualTo(24);
        assertThat(version.content().firstWithinDays()).isZero();
        assertThat(rules.inForce(version.rule(), LocalDate.of(2022, 9, 16)))
                .hasValueSatisfying(
                        old -> assertThat(old.content().legalBasis()).isEqualTo("§ 35 IfSG"));
        assertThat(rules.takeOver("IFSG-34-5A")).isInstanceOf(RuleOutcome.TakenOver.class);
        assertThat(rules.readyMade()).extracting(ReadyMade::id).doesNotContain("IFSG-34-5A");
    }

    @Test
    void the_first_instruction_of_the_health_office_needs_a_proof_from_elsewhere() {
        RuleVersion version = ((RuleOutcome.Saved) rules.takeOver("IFSG-43-1")).version();
        assertThat(version.content().course()).isNull();
        assertThat(version.content().intervalMonths()).isNull();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
        proofs.record(anna.id(), version.rule(), TODAY.minusDays(30), "Gesundheitsamt", "", TrainingForTests.scan());
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(duty(anna).dueOn()).isNull();
    }

    @Test
    void an_edit_adds_a_version_and_the_history_tells_who_what_and_when() {
        RuleVersion first = saved(content(0, 24));
        later(1);
        assertThat(rules.change(first.rule(), 1, content(14, 12))).isInstanceOf(RuleOutcome.Saved.class);
        assertThat(history.of(first.rule())).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.version().number()).isEqualTo(2);
            assertThat(entry.changed()).containsExactly(RuleHistory.Part.FIRST, RuleHistory.Part.INTERVAL);
            assertThat(entry.version().recordedBy()).isNotNull();
            assertThat(entry.version().recordedAt()).isEqualTo(world.time().instant());
        });
    }

    @Test
    void the_second_of_two_administrators_is_told() {
        RuleVersion first = saved(content(0, 24));
        rules.change(first.rule(), 1, content(14, 24));
        assertThat(rules.change(first.rule(), 1, content(0, 6)))
                .isInstanceOfSatisfying(RuleOutcome.ChangedMeanwhile.class, told -> assertThat(
                                told.now().content().firstWithinDays())
                        .isEqualTo(14));
        assertThat(rules.find(first.rule()).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void of_many_who_save_at_once_one_wins() throws Exception {
        RuleVersion first = saved(content(0, 24));
        List<RuleOutcome> outcomes = AtOnce.all(4, () -> rules.change(first.rule(), 1, content(0, 12)));
        assertThat(outcomes).filteredOn(RuleOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RuleOutcome.ChangedMeanwhile.class::isInstance)
                .hasSize(3);
    }

    @Test
    void a_broken_rule_is_refused_at_its_field() {
        assertThat(rules.create(content(-1, 24)))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.FIRST, "training.rule.first.invalid"));
        assertThat(rules.create(content(0, 0)))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.INTERVAL, "training.rule.interval.invalid"));
        assertThat(rules.all()).isEmpty();
    }

    @Test
    void only_administrators_change_rules() {
        RuleVersion first = saved(content(0, 24));
        world.signIn(head);
        assertThat(rules.create(content(0, 12))).isInstanceOf(RuleOutcome.NotYours.class);
        assertThat(rules.change(first.rule(), 1, content(0, 12))).isInstanceOf(RuleOutcome.NotYours.class);
        assertThat(rules.switchTo(first.rule(), 1, false)).isInstanceOf(RuleOutcome.NotYours.class);
        assertThat(rules.takeOver("LMHV-4")).isInstanceOf(RuleOutcome.NotYours.class);
    }

    @Test
    void the_database_guards_rules_and_proofs() {
        RuleVersion first = saved(content(0, 24));
        assertThatThrownBy(() -> jdbc.sql("update training_rule_version set interval_months = 0")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update training_rule_version set carrier_after_days = -1")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from training_rule where id = ?")
                        .param(first.rule().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into training_proof (id, person_id, subject, performed_on,"
                                + " recorded_at, edition) values (?, ?, 'x', ?, ?, 1)")
                        .params(first.rule().value(), anna.id().value(), TODAY, Rows.utc(World.START))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
