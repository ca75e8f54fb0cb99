package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.content.ConfirmOutcome;
import de.kitacampus.portal.slave.content.ContentEditing;
import de.kitacampus.portal.slave.content.ContentFiles;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.FilesForTests;
import de.kitacampus.portal.slave.content.MyContent;
import de.kitacampus.portal.slave.content.MyItem;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.SaveOutcome;
import de.kitacampus.portal.slave.content.UploadOutcome;
import de.kitacampus.portal.slave.learning.DueTraining;
import de.kitacampus.portal.slave.learning.ToRead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule that asks for own content, from the editor to the evidence folder. */
class OwnContentRulesTest extends TrainingHouse {

    @Autowired
    ContentLibrary library;

    @Autowired
    ContentEditing editing;

    @Autowired
    ContentFiles files;

    @Autowired
    MyContent mine;

    @Autowired
    MyTraining training;

    @Autowired
    ToRead toRead;

    @Autowired
    Reminders reminders;

    @Autowired
    AutoBooking autoBooking;

    @Autowired
    EvidenceFolders folders;

    @Autowired
    Proofs proofs;

    @Autowired
    ContentProofs collecting;

    private OwnContent plan;

    /** It asks nobody for a confirmation by itself. */
    @BeforeEach
    void a_plan_that_anna_may_read() {
        FilesForTests.empty(jdbc);
        plan = ((UploadOutcome.Added)
                        library.add("", "Hygieneplan.txt", FilesForTests.stream(FilesForTests.text("Hände waschen"))))
                .content();
        world.allowContent(anna, plan.id().value());
        plan = ((SaveOutcome.Saved) editing.publish(plan.id(), plan.revision())).content();
    }

    private RuleVersion rule(@Nullable Integer againWithinDays, @Nullable Integer months) {
        return saved(draft(plan.id(), againWithinDays, months).content());
    }

    private static RuleDraft draft(ContentId content, @Nullable Integer againWithinDays, @Nullable Integer months) {
        return new RuleDraft(new Subject.Content(content, againWithinDays))
                .named("Hygieneplan kennen")
                .from(TODAY)
                .every(months);
    }

    private void confirms() {
        world.signIn(anna);
        OwnContent present = mine.usable(plan.id()).orElseThrow();
        assertThat(files.file(present.version().id())).isPresent();
        assertThat(mine.confirm(present.version().id())).isInstanceOf(ConfirmOutcome.Confirmed.class);
        world.signInAsAdmin();
    }

    private void replaced() {
        library.addVersion(plan.id(), "neu", "neu.txt", FilesForTests.stream(FilesForTests.text("Neu")));
    }

    @Test
    void who_is_asked_reads_confirms_and_is_done() {
        rule(14, null);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(autoBooking.run()).isZero();
        assertThat(reminders.note()).isPositive();
        world.signIn(anna);
        assertThat(training.open()).singleElement().satisfies(due -> assertThat(due.what())
                .isEqualTo(new DueTraining.Reading("Hygieneplan", "own-content/view/" + plan.id())));
        assertThat(mine.find(plan.id())).hasValueSatisfying(item -> assertThat(item.asksForConfirmation())
                .isTrue());
        assertThat(toRead.open()).hasSize(1);
        confirms();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(duty(berta).status()).isEqualTo(TrainingStatus.DUE_SOON);
        world.signIn(anna);
        assertThat(training.open()).isEmpty();
        assertThat(toRead.open()).isEmpty();
    }

    @Test
    void a_new_version_is_due_again_and_past_days_stay_as_they_were() {
        rule(14, null);
        confirms();
        later(3);
        replaced();
        assertThat(duty(anna).dueOn()).isEqualTo(TODAY.plusDays(17));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
        later(15);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(board.board(on(TODAY.plusDays(1)), BoardQuery.Group.CENTRE)
                        .total()
                        .fulfilled())
                .isEqualTo(1);
        confirms();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
    }

    @Test
    void the_same_version_is_confirmed_again_when_the_interval_is_over() {
        RuleVersion rule = rule(null, 12);
        confirms();
        confirms();
        assertThat(proofs(rule)).hasSize(1);
        later(360);
        world.signIn(anna);
        assertThat(mine.find(plan.id()))
                .hasValueSatisfying(item -> assertThat(item.isToRead()).isTrue());
        confirms();
        assertThat(duty(anna).dueOn()).isEqualTo(TODAY.plusDays(360).plusMonths(12));
        assertThat(proofs(rule))
                .extracting(Proof::source)
                .containsOnly(new Proof.OfVersion(plan.version().id(), 1));
        world.signIn(anna);
        assertThat(mine.find(plan.id()).map(MyItem::isToRead)).contains(false);
    }

    private List<Proof> proofs(RuleVersion rule) {
        return proofs.of(anna.id(), rule.rule());
    }

    @Test
    void the_folder_names_the_version_that_was_confirmed() throws IOException {
        rule(null, null);
        confirms();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        folders.write(
                folders.hand(north.id(), TODAY), EvidenceFolders.Form.PDF, Locale.GERMAN, out, (lines, all) -> {});
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Hygieneplan kennen")
                    .contains("Eigener Inhalt bestätigt, Version 1 [1]");
        }
    }

    @Test
    void what_was_confirmed_before_there_was_a_rule_counts() {
        confirms();
        jdbc.sql("delete from training_proof").update();
        collecting.makeUp();
        rule(null, null);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
    }

    @Test
    void a_rule_asks_for_no_foreign_or_withdrawn_content_unless_it_is_switched_off() {
        RuleVersion rule = rule(null, null);
        editing.withdraw(plan.id(), plan.revision());
        assertThat(rules.create(draft(plan.id(), null, null).content()))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.CONTENT, "training.rule.content.closed"));
        assertThat(rules.create(
                        draft(new ContentId(UUID.randomUUID()), null, null).content()))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.CONTENT, "training.rule.content.gone"));
        assertThat(rules.switchTo(rule.rule(), 1, false)).isInstanceOf(RuleOutcome.Saved.class);
        world.signIn(anna);
        assertThat(training.open()).isEmpty();
    }

    @Test
    void nothing_is_booked_for_content_and_no_days_are_absurd() {
        assertThat(rules.create(draft(plan.id(), null, null).booking().content()))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.AUTO_BOOK, "training.rule.auto.no-course"));
        assertThat(rules.create(draft(plan.id(), -1, null).content()))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.AGAIN, "training.rule.again.invalid"));
    }
}
