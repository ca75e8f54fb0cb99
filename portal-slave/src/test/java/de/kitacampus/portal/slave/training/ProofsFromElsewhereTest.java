package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProofsFromElsewhereTest extends TrainingHouse {

    @Autowired
    Proofs proofs;

    @Test
    void a_proof_from_elsewhere_counts_with_its_scan_until_it_is_withdrawn() {
        RuleVersion rule = saved(content(0, 12));
        world.signIn(head);
        ProofOutcome outcome = proofs.record(
                anna.id(), rule.rule(), TODAY.minusMonths(3), "Früherer Träger", "", TrainingForTests.scan());
        ProofId id = ((ProofOutcome.Recorded) outcome).id();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(duty(anna).dueOn()).isEqualTo("2027-05-15");
        assertThat(proofs.scan(id))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(TrainingForTests.png()));
        later(1);
        assertThat(proofs.withdraw(id, " ")).isFalse();
        assertThat(proofs.withdraw(id, "Falsche Person")).isTrue();
        assertThat(proofs.withdraw(id, "noch einmal")).isFalse();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(proofs.of(anna.id(), rule.rule()).getFirst().withdrawnFor()).isEqualTo("Falsche Person");
    }

    @Test
    void a_proof_without_date_issuer_or_scan_is_refused_at_its_field() {
        RuleId rule = saved(content(0, 12)).rule();
        assertThat(proofs.record(anna.id(), rule, null, "Amt", "", TrainingForTests.scan()))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.DATE, "training.proof.date.missing"));
        assertThat(proofs.record(anna.id(), rule, TODAY.plusDays(1), "Amt", "", TrainingForTests.scan()))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.DATE, "training.proof.date.future"));
        assertThat(proofs.record(anna.id(), rule, TODAY, " ", "", TrainingForTests.scan()))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.ISSUER, "training.proof.issuer.missing"));
        assertThat(proofs.record(anna.id(), rule, TODAY, "Amt", "", null))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.FILE, "training.proof.file.missing"));
    }
}
